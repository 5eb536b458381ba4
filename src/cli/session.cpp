#include "cli/session.hpp"

#include <utility>

#include "cli/file.hpp"

namespace seedcorn::cli {
namespace {

// Only so that computing comes back here now and then.
Recompute::Clock::time_point soon() { return Recompute::Clock::now() + std::chrono::seconds(1); }

std::string unreadable(const std::string& file) { return file + " could not be read"; }

}  // namespace

Session::Session() : context_(ImGui::CreateContext()) {
  set_up_imgui();
  ImGuiIO& io = ImGui::GetIO();
  io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;  // letters are measured, and never drawn
  io.DisplaySize = {1440, 900};
  io.DeltaTime = 1 / 60.0f;
}

Session::~Session() { ImGui::DestroyContext(context_); }

std::string Session::load_story(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return unreadable(file);
  Result<Story> story = parse_story(file, *text);
  if (story) story_ = std::move(*story.value);
  return story.error;
}

std::string Session::load_evidence(const std::string& file) {
  const auto text = read_file(file);
  if (!text) return unreadable(file);
  Result<Evidence> evidence = parse_evidence(file, *text);
  if (evidence) evidence_ = std::move(*evidence.value);
  return evidence.error;
}

std::string Session::load_font(Weight weight, const std::string& file) {
  const auto bytes = read_file(file);
  if (!bytes) return unreadable(file);
  const std::string wrong =
      view_.fonts.load(weight, {reinterpret_cast<const std::uint8_t*>(bytes->data()), bytes->size()});
  return wrong.empty() ? wrong : file + ": " + wrong;
}

std::string Session::load(Language language, const std::string& assets, const std::string& fonts) {
  state.language = language;
  const std::string id(kLanguageIds[static_cast<std::size_t>(language)]);
  std::string wrong = load_story(assets + "/story." + id + ".json");
  if (wrong.empty()) wrong = load_evidence(assets + "/evidence.json");
  if (wrong.empty()) wrong = load_font(Weight::regular, fonts + "/" + id + "-regular.ttf");
  if (wrong.empty()) wrong = load_font(Weight::bold, fonts + "/" + id + "-bold.ttf");
  return wrong;
}

// In the order of the page: the lead's own futures, then the chapter's questions.
void Session::compute(ChapterId chapter) {
  do recompute_.work(state, soon());
  while (!recompute_.idle());
  do answering_.work(state, chapter, recompute_.posterior(), recompute_.calibration_number(), soon());
  while (!answering_.idle());
}

Scene Session::scene() const {
  return {state, story_, evidence_, recompute_.findings(), answering_.answers(), recompute_.calibration()};
}

std::string Session::svg(const SvgRequest& request, bool both_schemes) {
  ImGui::NewFrame();
  std::string out = both_schemes ? view_.svg_in_both_schemes(scene(), request) : view_.svg(scene(), request);
  ImGui::EndFrame();
  return out;
}

}  // namespace seedcorn::cli
