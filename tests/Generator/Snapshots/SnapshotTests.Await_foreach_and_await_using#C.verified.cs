//HintName: Engine/C.cs
#pragma warning disable IDE0055, IDE2000, IDE2001, IDE2002, IDE2003, IDE2004, IDE2005, IDE2006, SA1000, SA1001, SA1002, SA1003
#pragma warning disable SA1004, SA1005, SA1006, SA1007, SA1008, SA1009, SA1010, SA1011, SA1012, SA1013, SA1014, SA1015
#pragma warning disable SA1016, SA1017, SA1018, SA1019, SA1020, SA1021, SA1022, SA1023, SA1024, SA1025, SA1026, SA1027
#pragma warning disable SA1028, SA1106, SA1107, SA1110, SA1111, SA1112, SA1113, SA1114, SA1115, SA1116, SA1117, SA1118
#pragma warning disable SA1119, SA1128, SA1137, SA1500, SA1501, SA1502, SA1503, SA1504, SA1505, SA1506, SA1507, SA1508
#pragma warning disable SA1509, SA1510, SA1511, SA1512, SA1513, SA1514, SA1515, SA1516, SA1517, SA1518, SA1519, SA1520
#pragma warning disable S103, IDE1006, SA1312, IDE0007, IDE0008, RCS1264, CA2000, CA2012, CA1033, CA1062, MA0100, AsyncFixer04
#pragma warning disable S108, IDE0047, RCS1032, S1110, IDE0028, IDE0063, IDE0035
#line 1 "../../../../../Engine/C.cs"
using System;
using System.Collections.Generic;
using System.Threading.Tasks;
class C
{
    [Weft.Profile] async Task M(IAsyncEnumerable<int> s, Own own, IAsyncDisposable r)
    {
#line hidden
global::Weft.Woven.SuspendableFrame __weft = global::Weft.Woven.SuspendableFrame.Enter(global::Weft.Generated.Sample_App_1e67ec64.Base, global::Weft.Generated.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 7 "../../../../../Engine/C.cs"

        
#line hidden

#line (8,9)-(8,32) 1 "../../../../../Engine/C.cs"
var
#line 8 "../../../../../Engine/C.cs"
                        one = r;
#line hidden
try {
#line 8 "../../../../../Engine/C.cs"

        
#line hidden
{
#line (9,22)-(9,32) 1 "../../../../../Engine/C.cs"
var
#line 9 "../../../../../Engine/C.cs"
                         two = r
#line hidden
; try
#line 9 "../../../../../Engine/C.cs"
                                  { }
#line hidden
finally { await __weft.DisposeOf(two); __weft.Resume(); } }
#line 9 "../../../../../Engine/C.cs"

        await foreach (var n in 
#line (10,33)-(10,33) 44 "../../../../../Engine/C.cs"
global::Weft.Woven.SuspendableFrame.Consume(s, in __weft)
#line 10 "../../../../../Engine/C.cs"
                                 ) { }
        await foreach (var n in 
#line (11,33)-(11,35) 44 "../../../../../Engine/C.cs"
global::Weft.Woven.SuspendableFrame.Suspend(own, in __weft)
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
} finally { await __weft.DisposeOf(one); __weft.Resume(); }
#line 12 "../../../../../Engine/C.cs"
    
#line hidden
} finally { __weft.Dispose(); }
#line 12 "../../../../../Engine/C.cs"
    }
}
interface Own : IAsyncEnumerable<int> { }