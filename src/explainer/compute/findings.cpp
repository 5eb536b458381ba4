#include "explainer/compute/findings.hpp"

#include "explainer/compute/estimate.hpp"

namespace seedcorn {

namespace {

using model::Outcome;

constexpr int year_index(int year) { return year - model::kFirstYear; }

float at_january(const model::Trajectory& run, Outcome outcome, int year) {
  return run[outcome][static_cast<std::size_t>(model::january(year))];
}

}  // namespace

Figures figures_of(const model::EnsembleSummary& summary) {
  const auto& median = summary.lead[kMedian];
  Figures f;
  f.lead_2030 = median[model::january(2030)];
  f.lead_2035 = median[model::january(2035)];
  f.us_ahead_2035 = summary.us_ahead[model::january(2035)];
  f.idea_ratio_2035 = summary.idea_ratio[year_index(2035)];
  f.cn_share_2035 = summary.cn_share[year_index(2035)];
  return f;
}

Outlook outlook_of(const model::EnsembleSummary& summary) {
  return {summary.lead[kMedian], summary.us_ahead, figures_of(summary)};
}

LeadFutures futures_shifted(const model::EnsembleSummary& summary, const model::Trajectory& mean_then,
                            const model::Trajectory& mean_now) {
  LeadFutures out;
  out.fan = summary.lead;
  out.us_ahead = summary.us_ahead;
  out.members = summary.members;
  const auto then = mean_then[Outcome::lead], now = mean_now[Outcome::lead];
  for (auto& percentile : out.fan)
    for (std::size_t step = 0; step < percentile.size(); ++step)
      percentile[step] = estimated(Outcome::lead, percentile[step], then[step], now[step]);

  out.figures = figures_of(summary);
  const auto follow = [&](float& figure, Outcome outcome, int year) {
    figure = estimated(outcome, figure, at_january(mean_then, outcome, year), at_january(mean_now, outcome, year));
  };
  follow(out.figures.lead_2030, Outcome::lead, 2030);
  follow(out.figures.lead_2035, Outcome::lead, 2035);
  follow(out.figures.idea_ratio_2035, Outcome::idea_ratio, 2035);
  follow(out.figures.cn_share_2035, Outcome::cn_share, 2035);
  return out;
}

}  // namespace seedcorn
