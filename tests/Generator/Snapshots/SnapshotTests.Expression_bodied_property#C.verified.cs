//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
class C { [Weft.Profile] int P 
#line hidden
{ get { var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
 #line (1,35)-(1,35) 7 "../../../../../Engine/C.cs"
return 1;
#line hidden
} finally { __weft.Leave(__weftDepth); } } }
#line 1 "../../../../../Engine/C.cs"
                                     int Q => 2; }