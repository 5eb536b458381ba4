// The explainer without a window: loads what the page loads, computes to the end, and draws.
#pragma once

#include <string>

#include "explainer/compute/answers/answering.hpp"
#include "explainer/compute/recompute.hpp"
#include "explainer/story/evidence.hpp"
#include "explainer/story/story.hpp"
#include "view/view.hpp"

namespace seedcorn::cli {

class Session {
 public:
  Session();
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // The language's story and fonts from these folders. Empty, or a sentence that says what is wrong.
  std::string load(Language language, const std::string& assets, const std::string& fonts);
  // All that a chapter shows at the state as it stands.
  void compute(ChapterId chapter);
  // What `compute` has found.
  Scene scene() const;
  std::string svg(const SvgRequest& request, bool both_schemes);

  State state;

 private:
  std::string load_story(const std::string& file);
  std::string load_evidence(const std::string& file);
  std::string load_font(Weight weight, const std::string& file);

  ImGuiContext* context_;
  View view_;
  Story story_;
  Evidence evidence_;
  Recompute recompute_;
  Answering answering_;
};

}  // namespace seedcorn::cli
