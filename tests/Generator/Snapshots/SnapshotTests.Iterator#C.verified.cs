//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
using System.Collections.Generic;
class C
{
    [Weft.Profile] IEnumerable<long> M()
    {
#line hidden
var __weft = global::Weft.SuspendableFrame.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 5 "../../../../../Engine/C.cs"

        for (var i = 0; i < 2; i++)
            
#line hidden
{ 
#line 7 "../../../../../Engine/C.cs"
            
#line (7,13)-(7,27) 1 "../../../../../Engine/C.cs"
yield
#line 7 "../../../../../Engine/C.cs"
                  return 
#line (7,26)-(7,26) 21 "../../../../../Engine/C.cs"
__weft.YieldAs<long>(i)
#line 7 "../../../../../Engine/C.cs"
                          ;
#line hidden
__weft.Resume(); }
#line 7 "../../../../../Engine/C.cs"

    
#line hidden
} finally { __weft.Dispose(); }
#line 8 "../../../../../Engine/C.cs"
    }
}