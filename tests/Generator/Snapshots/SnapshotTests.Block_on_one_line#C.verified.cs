//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
class C { [Weft.Profile] int M(int a) {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 1 "../../../../../Engine/C.cs"
                                        return a; 
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 1 "../../../../../Engine/C.cs"
                                                  } int N() { return 1; } }