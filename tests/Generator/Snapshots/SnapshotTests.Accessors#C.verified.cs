//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
class C { int _p; [Weft.Profile] int P { get 
#line hidden
{ var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
 #line (1,49)-(1,50) 7 "../../../../../Engine/C.cs"
return _p;
#line hidden
} finally { __weft.Leave(__weftDepth); } }
#line 1 "../../../../../Engine/C.cs"
                                                    set {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 1); try {
#line 1 "../../../../../Engine/C.cs"
                                                          _p = value; 
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 1 "../../../../../Engine/C.cs"
                                                                      } } }