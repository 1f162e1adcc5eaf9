#include "inspect/workbook/functions.h"

#include <algorithm>
#include <iterator>
#include <string>

#include "base/text.h"

namespace assure::inspect {
namespace {

// Those of ECMA-376 part 1, clause 18.17.7, and the ones that came without the prefix `_xlfn.`, but those
// that work out which cells they read. In the order of their bytes.
constexpr std::string_view known_functions[] = {"abs", "accrint", "accrintm", "acos", "acosh", "acot",
    "acoth", "address", "aggregate", "amordegrc", "amorlinc", "and", "arabic", "areas", "array", "asc",
    "asin", "asinh", "atan", "atan2", "atanh", "avedev", "average", "averagea", "averageif", "averageifs",
    "bahttext", "base", "besseli", "besselj", "besselk", "bessely", "beta.dist", "beta.inv", "betadist",
    "betainv", "bin2dec", "bin2hex", "bin2oct", "binom.dist", "binom.dist.range", "binom.inv", "binomdist",
    "bitand", "bitlshift", "bitor", "bitrshift", "bitxor", "ceiling", "ceiling.math", "ceiling.precise",
    "cell", "char", "chidist", "chiinv", "chisq.dist", "chisq.dist.rt", "chisq.inv", "chisq.inv.rt",
    "chisq.test", "chitest", "choose", "clean", "code", "column", "columns", "combin", "combina", "complex",
    "concat", "concatenate", "confidence", "confidence.norm", "confidence.t", "convert", "correl", "cos",
    "cosh", "cot", "coth", "count", "counta", "countblank", "countif", "countifs", "coupdaybs", "coupdays",
    "coupdaysnc", "coupncd", "coupnum", "couppcd", "covar", "covariance.p", "covariance.s", "critbinom",
    "csc", "csch", "cumipmt", "cumprinc", "date", "datedif", "datestring", "datevalue", "daverage", "day",
    "days", "days360", "db", "dbcs", "dcount", "dcounta", "ddb", "dec2bin", "dec2hex", "dec2oct", "decimal",
    "degrees", "delta", "devsq", "dget", "disc", "dmax", "dmin", "dollar", "dollarde", "dollarfr", "dproduct",
    "dstdev", "dstdevp", "dsum", "duration", "dvar", "dvarp", "edate", "effect", "encodeurl", "eomonth",
    "erf", "erf.precise", "erfc", "erfc.precise", "error.type", "even", "exact", "exp", "expon.dist",
    "expondist", "f.dist", "f.dist.rt", "f.inv", "f.inv.rt", "f.test", "fact", "factdouble", "false", "fdist",
    "filterxml", "find", "findb", "finv", "fisher", "fisherinv", "fixed", "floor", "floor.math",
    "floor.precise", "forecast", "forecast.linear", "formulatext", "frequency", "ftest", "fv", "fvschedule",
    "gamma", "gamma.dist", "gamma.inv", "gammadist", "gammainv", "gammaln", "gammaln.precise", "gauss", "gcd",
    "geomean", "gestep", "growth", "harmean", "hex2bin", "hex2dec", "hex2oct", "hlookup", "hour", "hyperlink",
    "hypgeom.dist", "hypgeomdist", "if", "iferror", "ifna", "ifs", "imabs", "imaginary", "imargument",
    "imconjugate", "imcos", "imcosh", "imcot", "imcsc", "imcsch", "imdiv", "imexp", "imln", "imlog10",
    "imlog2", "impower", "improduct", "imreal", "imsec", "imsech", "imsin", "imsinh", "imsqrt", "imsub",
    "imsum", "imtan", "index", "int", "intercept", "intrate", "ipmt", "irr", "isblank", "iserr", "iserror",
    "iseven", "isformula", "islogical", "isna", "isnontext", "isnumber", "iso.ceiling", "isodd", "isoweeknum",
    "ispmt", "isref", "istext", "jis", "kurt", "large", "lcm", "left", "leftb", "len", "lenb", "linest", "ln",
    "log", "log10", "logest", "loginv", "lognorm.dist", "lognorm.inv", "lognormdist", "lookup", "lower",
    "match", "max", "maxa", "maxifs", "mdeterm", "mduration", "median", "mid", "midb", "min", "mina",
    "minifs", "minute", "minverse", "mirr", "mmult", "mod", "mode", "mode.mult", "mode.sngl", "month",
    "mround", "multinomial", "munit", "n", "na", "negbinom.dist", "negbinomdist", "networkdays",
    "networkdays.intl", "nominal", "norm.dist", "norm.inv", "norm.s.dist", "norm.s.inv", "normdist",
    "norminv", "normsdist", "normsinv", "not", "now", "nper", "npv", "numberstring", "numbervalue", "oct2bin",
    "oct2dec", "oct2hex", "odd", "oddfprice", "oddfyield", "oddlprice", "oddlyield", "or", "pduration",
    "pearson", "percentile", "percentile.exc", "percentile.inc", "percentrank", "percentrank.exc",
    "percentrank.inc", "permut", "permutationa", "phi", "phonetic", "pi", "pmt", "poisson", "poisson.dist",
    "power", "ppmt", "price", "pricedisc", "pricemat", "prob", "product", "proper", "pv", "quartile",
    "quartile.exc", "quartile.inc", "quotient", "radians", "rand", "randbetween", "rank", "rank.avg",
    "rank.eq", "rate", "received", "replace", "replaceb", "rept", "right", "rightb", "roman", "round",
    "rounddown", "roundup", "row", "rows", "rri", "rsq", "search", "searchb", "sec", "sech", "second",
    "seriessum", "sheet", "sheets", "sign", "sin", "sinh", "skew", "skew.p", "sln", "slope", "small", "sqrt",
    "sqrtpi", "standardize", "stdev", "stdev.p", "stdev.s", "stdeva", "stdevp", "stdevpa", "steyx",
    "substitute", "subtotal", "sum", "sumif", "sumifs", "sumproduct", "sumsq", "sumx2my2", "sumx2py2",
    "sumxmy2", "switch", "syd", "t", "t.dist", "t.dist.2t", "t.dist.rt", "t.inv", "t.inv.2t", "t.test", "tan",
    "tanh", "tbilleq", "tbillprice", "tbillyield", "tdist", "text", "textjoin", "time", "timevalue", "tinv",
    "today", "transpose", "trend", "trim", "trimmean", "true", "trunc", "ttest", "type", "unichar", "unicode",
    "upper", "usdollar", "value", "var", "var.p", "var.s", "vara", "varp", "varpa", "vdb", "vlookup",
    "weekday", "weeknum", "weibull", "weibull.dist", "workday", "workday.intl", "xirr", "xnpv", "xor", "year",
    "yearfrac", "yield", "yielddisc", "yieldmat", "z.test", "ztest"};
static_assert(std::is_sorted(std::begin(known_functions), std::end(known_functions)));

}  // namespace

Reads reads_of_function(std::string_view name) {
  const std::string lower = base::lower_ascii(name);
  if (lower == "sumif" || lower == "averageif" || lower == "lookup") return Reads::AsFarAsAnother;
  const bool is_known = lower.starts_with("_xlfn.") || lower.starts_with("_xlpm.") ||
                        std::binary_search(std::begin(known_functions), std::end(known_functions), lower);
  return is_known ? Reads::Arguments : Reads::Anything;
}

}  // namespace assure::inspect
