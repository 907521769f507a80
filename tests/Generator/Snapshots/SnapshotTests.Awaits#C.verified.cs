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
using System.Threading.Tasks;
class C
{
    [Weft.Profile] async Task<int> M(Task<int> t)
    {
#line hidden
global::Weft.Woven.SuspendableFrame __weft = global::Weft.Woven.SuspendableFrame.Enter(global::Weft.Generated.Sample_App_1e67ec64.Base, global::Weft.Generated.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 5 "../../../../../Engine/C.cs"

        
#line (6,9)-(6,24) 1 "../../../../../Engine/C.cs"
if
#line 6 "../../../../../Engine/C.cs"
           (
#line (6,13)-(6,19) 14 "../../../../../Engine/C.cs"
__weft.Resume(
#line (6,13)-(6,23) 1 "../../../../../Engine/C.cs"
await
#line 6 "../../../../../Engine/C.cs"
                  
#line (6,19)-(6,19) 44 "../../../../../Engine/C.cs"
global::Weft.Woven.SuspendableFrame.Suspend(t, in __weft))
#line 6 "../../../../../Engine/C.cs"
                    > 1) 
#line hidden
{ 
#line 6 "../../../../../Engine/C.cs"
                         
#line (6,26)-(6,44) 1 "../../../../../Engine/C.cs"
await
#line 6 "../../../../../Engine/C.cs"
                               
#line (6,32)-(6,43) 44 "../../../../../Engine/C.cs"
global::Weft.Woven.SuspendableFrame.Suspend(Task.Yield(), in __weft)
#line 6 "../../../../../Engine/C.cs"
                                           ;
#line hidden
__weft.Resume(); }
#line 6 "../../../../../Engine/C.cs"

        try { 
#line (7,15)-(7,36) 1 "../../../../../Engine/C.cs"
return
#line 7 "../../../../../Engine/C.cs"
                     
#line (7,22)-(7,35) 1 "../../../../../Engine/C.cs"
F
#line 7 "../../../../../Engine/C.cs"
                      (
#line (7,24)-(7,30) 14 "../../../../../Engine/C.cs"
__weft.Resume(await 
#line (7,30)-(7,30) 44 "../../../../../Engine/C.cs"
global::Weft.Woven.SuspendableFrame.Suspend(t, in __weft))
#line 7 "../../../../../Engine/C.cs"
                              ) + 1; } catch 
#line (7,46)-(7,63) 1 "../../../../../Engine/C.cs"
when
#line 7 "../../../../../Engine/C.cs"
                                                  (
#line (7,52)-(7,62) 28 "../../../../../Engine/C.cs"
__weft.ResumeInFilter() && (t.IsFaulted)
#line 7 "../../../../../Engine/C.cs"
                                                              ) {
#line hidden
__weft.Resume();
#line 7 "../../../../../Engine/C.cs"
                                                                  } finally {
#line hidden
__weft.Resume();
#line 7 "../../../../../Engine/C.cs"
                                                                              
#line (7,79)-(7,86) 1 "../../../../../Engine/C.cs"
await
#line 7 "../../../../../Engine/C.cs"
                                                                                    
#line (7,85)-(7,85) 44 "../../../../../Engine/C.cs"
global::Weft.Woven.SuspendableFrame.Suspend(t, in __weft)
#line 7 "../../../../../Engine/C.cs"
                                                                                     ;
#line hidden
__weft.Resume();
#line 7 "../../../../../Engine/C.cs"
                                                                                       }
        return 0;
    
#line hidden
} finally { __weft.Dispose(); }
#line 9 "../../../../../Engine/C.cs"
    }
    int F(int n) => n;
}