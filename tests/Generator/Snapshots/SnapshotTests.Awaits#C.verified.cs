//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
using System.Threading.Tasks;
class C
{
    [Weft.Profile] async Task<int> M(Task<int> t)
    {
#line hidden
var __weft = global::Weft.SuspendableFrame.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 5 "../../../../../Engine/C.cs"

        
#line (6,9)-(6,24) 1 "../../../../../Engine/C.cs"
if
#line 6 "../../../../../Engine/C.cs"
           (
#line (6,13)-(6,19) 14 "../../../../../Engine/C.cs"
__weft.Resume(await 
#line (6,19)-(6,19) 15 "../../../../../Engine/C.cs"
__weft.Suspend(t))
#line 6 "../../../../../Engine/C.cs"
                    > 1) 
#line hidden
{ 
#line 6 "../../../../../Engine/C.cs"
                         
#line (6,26)-(6,44) 1 "../../../../../Engine/C.cs"
await
#line 6 "../../../../../Engine/C.cs"
                               
#line (6,32)-(6,43) 15 "../../../../../Engine/C.cs"
__weft.Suspend(Task.Yield())
#line 6 "../../../../../Engine/C.cs"
                                           ;
#line hidden
__weft.Resume(); }
#line 6 "../../../../../Engine/C.cs"

        try { 
#line (7,15)-(7,36) 1 "../../../../../Engine/C.cs"
return
#line 7 "../../../../../Engine/C.cs"
                     F(
#line (7,24)-(7,30) 14 "../../../../../Engine/C.cs"
__weft.Resume(await 
#line (7,30)-(7,30) 15 "../../../../../Engine/C.cs"
__weft.Suspend(t))
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
                                                                                    
#line (7,85)-(7,85) 15 "../../../../../Engine/C.cs"
__weft.Suspend(t)
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