//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
class C
{
    [Weft.Profile] async Task M(IAsyncEnumerable<int> s, Own own, IAsyncDisposable r)
    {
#line hidden
var __weft = global::Weft.SuspendableFrame.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 7 "../../../../../Engine/C.cs"

        
#line hidden

#line (8,9)-(8,32) 1 "../../../../../Engine/C.cs"
var
#line 8 "../../../../../Engine/C.cs"
                        one = r;
#line hidden
await using var __weftDisposal1 = __weft.Disposing(one);
#line 8 "../../../../../Engine/C.cs"

        
#line hidden
{
#line (9,22)-(9,32) 1 "../../../../../Engine/C.cs"
var
#line 9 "../../../../../Engine/C.cs"
                         two = r
#line hidden
; await using (__weft.Disposing(two))
#line 9 "../../../../../Engine/C.cs"
                                  { }
#line hidden
}
#line 9 "../../../../../Engine/C.cs"

        await foreach (var n in 
#line (10,33)-(10,33) 15 "../../../../../Engine/C.cs"
__weft.Consume(s)
#line 10 "../../../../../Engine/C.cs"
                                 ) { }
        await foreach (var n in 
#line (11,33)-(11,35) 15 "../../../../../Engine/C.cs"
__weft.Suspend(own)
#line 11 "../../../../../Engine/C.cs"
                                   ) 
#line hidden
{ __weft.Resume(); try {
#line 11 "../../../../../Engine/C.cs"
                                     { }
#line hidden
} finally { __weft.Suspend(); } }
#line 11 "../../../../../Engine/C.cs"

#line hidden
__weft.Resume();
#line 11 "../../../../../Engine/C.cs"

    
#line hidden
} finally { __weft.Dispose(); }
#line 12 "../../../../../Engine/C.cs"
    }
}
interface Own : IAsyncEnumerable<int> { }