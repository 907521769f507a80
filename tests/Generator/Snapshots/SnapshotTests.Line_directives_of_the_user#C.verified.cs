//HintName: Engine/C.cs
#pragma warning disable IDE0055
#line 1 "../../../../../Engine/C.cs"
class C
{
#line 10 "../../../../../Engine/Grammar.y"
    [Weft.Profile] void M() {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 0); try {
#line 10 "../../../../../Engine/Grammar.y"

    
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 11 "../../../../../Engine/Grammar.y"
    }
#line 7 "../../../../../Engine/C.cs"
    [Weft.Profile] void N() {
#line hidden
var __weft = global::Weft.Probe.Current; var __weftDepth = __weft.Enter(global::Weft.Woven.Sample_App_1e67ec64.Base, global::Weft.Woven.Sample_App_1e67ec64.C_cs_c25ccc41 + 1); try {
#line 7 "../../../../../Engine/C.cs"
                              
#line hidden
} finally { __weft.Leave(__weftDepth); }
#line 7 "../../../../../Engine/C.cs"
                              }
}