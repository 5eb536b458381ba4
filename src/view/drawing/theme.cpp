#include "view/drawing/theme.hpp"

#include <cmath>

namespace seedcorn {

namespace {

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255u, (hex >> 8) & 255u, hex & 255u, 255u); }

Theme make(unsigned paper, unsigned ink, unsigned muted, unsigned rule, unsigned us, unsigned cn, unsigned seed) {
  Theme t{};
  t.paper = rgb(paper);
  t.ink = rgb(ink);
  t.muted = rgb(muted);
  t.rule = rgb(rule);
  t.us = rgb(us);
  t.cn = rgb(cn);
  t.seed = rgb(seed);
  // Opaque mixtures: where transparent bands overlap, their smoothed edges show as a line.
  t.fan_outer = mixed(t.paper, t.us, 0.13f);
  t.fan_inner = mixed(t.paper, t.us, 0.30f);
  t.cn_zone = mixed(t.paper, t.cn, 0.07f);
  t.track = mixed(t.rule, t.ink, 0.06f);
  t.knob_edge = t.paper;
  return t;
}

}  // namespace

const Theme& theme_of(Scheme scheme) {
  static const Theme light = make(0xFBFAF7, 0x1B1F24, 0x5F6872, 0xE7E5E0, 0x1F5FBF, 0xC8492A, 0xD9A520);
  static const Theme dark = make(0x14171B, 0xE8E6E1, 0x9AA3AD, 0x2A3038, 0x7FB2FF, 0xFF9A73, 0xD9A520);
  return scheme == Scheme::light ? light : dark;
}

ImU32 mixed(ImU32 a, ImU32 b, float amount) {
  const auto channel = [&](int shift) {
    const auto from = static_cast<float>((a >> shift) & 255u), to = static_cast<float>((b >> shift) & 255u);
    return static_cast<ImU32>(std::lround(from + (to - from) * amount)) << shift;
  };
  return channel(IM_COL32_R_SHIFT) | channel(IM_COL32_G_SHIFT) | channel(IM_COL32_B_SHIFT) | IM_COL32_A_MASK;
}

ImU32 faded(ImU32 colour, float opacity) {
  return (colour & ~static_cast<ImU32>(IM_COL32_A_MASK)) |
         (static_cast<ImU32>(std::lround(255 * opacity)) << IM_COL32_A_SHIFT);
}

}  // namespace seedcorn
