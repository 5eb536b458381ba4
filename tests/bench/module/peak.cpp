// How many multiplications and additions of 32-bit numbers a second this machine does in WebAssembly's vectors:
// independent chains, a multiplication and an addition in turn, nothing else in the loop.
#include <array>
#include <cstddef>

namespace {

using Float4 = float __attribute__((vector_size(16)));

template <std::size_t Chains>
float run(int rounds, float first) {
  std::array<Float4, Chains> sums;
  for (std::size_t i = 0; i < Chains; ++i) sums[i] = Float4{} + (first + static_cast<float>(i));
  const Float4 factor = Float4{} + 0.999f;
  const Float4 term = Float4{} + 0.001f;
  for (int r = 0; r < rounds; ++r)
#pragma clang loop unroll(full)
    for (std::size_t i = 0; i < Chains; ++i) sums[i] = sums[i] * factor + term;
  Float4 all{};
  for (const Float4 sum : sums) all += sum;
  return all[0] + all[1] + all[2] + all[3];
}

}  // namespace

extern "C" {
__attribute__((export_name("chains8"), used)) float chains8(int rounds, float first) { return run<8>(rounds, first); }
__attribute__((export_name("chains10"), used)) float chains10(int rounds, float first) {
  return run<10>(rounds, first);
}
__attribute__((export_name("chains11"), used)) float chains11(int rounds, float first) {
  return run<11>(rounds, first);
}
__attribute__((export_name("chains12"), used)) float chains12(int rounds, float first) {
  return run<12>(rounds, first);
}
}
