#include <gtest/gtest.h>

#include "explainer/base/utf8.hpp"
#include "explainer/messages/link.hpp"
#include "explainer/state/clock.hpp"
#include "model/version.hpp"
#include "random_actions.hpp"

namespace seedcorn {
namespace {

using model::LeverId;
using Notices = std::vector<Notice>;

State opened(std::string_view text) {
  State state;
  update(state, OpenLink{parse_link(text)});
  return state;
}

TEST(Link, OfTheDefaultIsEmpty) { EXPECT_EQ(link_of(State{}), ""); }

TEST(Link, HoldsOnlyWhatDiffersAsItIsShown) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  update(state, SetLever{LeverId::compute_ratio, 12});
  update(state, SetWeight{8, 0});
  update(state, SetGuess{2});
  update(state, SetChapter{ChapterId::closed});
  EXPECT_EQ(link_of(state), "v=1&us_openness=0.8&compute_ratio=12&w.k_ratio=0&g=2&c=closed");
}

TEST(Link, OpensAsTheStateItWasMadeOf) {
  for (unsigned seed = 0; seed < 500; ++seed) {
    const State state = test::Reader(seed).any_state();
    const std::string link = link_of(state);
    const State again = opened(link);
    EXPECT_EQ(again.notices, Notices{}) << link;
    EXPECT_EQ(again.levers, state.levers) << link;
    EXPECT_EQ(again.guess, state.guess) << link;
    EXPECT_EQ(again.within, state.within) << link;
    EXPECT_EQ(again.chapter, state.chapter) << link;
    EXPECT_EQ(link_of(again), link);
  }
}

TEST(Link, NamesAnAssumptionsIntervalOrItsFixedValue) {
  State state;
  update(state, SetAssumption{model::AssumptionId::crowding, End::high, 0.6f});
  update(state, SetAssumption{model::AssumptionId::compute_surprise, End::low, 0.25f});
  update(state, SetAssumption{model::AssumptionId::compute_surprise, End::high, 0.25f});
  EXPECT_EQ(link_of(state), "v=1&a.crowding=0.5..0.6&a.compute_surprise=0.25");
  EXPECT_EQ(opened(link_of(state)).within, state.within);
}

TEST(Link, AnIntervalThatCannotBeIsNamed) {
  const State state = opened("a.crowding=0.6..0.5&a.nothing=1&a.reuse=1..&a.absorption=0.1..0.5");
  EXPECT_EQ(state.notices, (Notices{{NoticeId::link_unknown, "a.crowding"},
                                    {NoticeId::link_unknown, "a.nothing"},
                                    {NoticeId::link_unknown, "a.reuse"},
                                    {NoticeId::link_range, "a.absorption"}}));
  EXPECT_EQ(model::at(state.within, model::AssumptionId::absorption), (model::Interval{0.4f, 0.5f}));
  EXPECT_EQ(model::at(state.within, model::AssumptionId::crowding), whole_range(model::AssumptionId::crowding));
}

TEST(Link, OfAReplayIsThatOfThePresent) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  const std::string link = link_of(state);
  update(state, Press{ButtonId::replay});
  EXPECT_EQ(link_of(state), link);
}

TEST(Link, OfATypicalScenarioIsShort) {
  State state;
  for (const model::Lever& lever : model::kLevers) update(state, SetLever{lever.key, (lever.low + lever.high) / 2});
  update(state, SetChapter{ChapterId::breakthrough});
  EXPECT_LT(link_of(state).size(), 200u) << link_of(state);
}

TEST(Link, WhatItDoesNotNameIsAsUsual) {
  State state;
  update(state, SetLever{LeverId::cn_openness, 0.1f});
  update(state, SetChapter{ChapterId::policy});
  update(state, OpenLink{parse_link("v=1&us_openness=0.5")});
  EXPECT_EQ(model::at(state.levers, LeverId::cn_openness), model::lever(LeverId::cn_openness).normal);
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), 0.5f);
  EXPECT_EQ(state.chapter, ChapterId::policy) << "the reader stays where they are";
}

TEST(Link, AFaultIsNamedAndTheRestApplies) {
  const State state =
      opened("v=1&us_opennes=1&cn_openness=lots&us_openness=0.5&w.nothing=1&g=&c=nowhere&=&%75s_talent_drain=0.5");
  EXPECT_EQ(state.notices, (Notices{{NoticeId::link_unknown, "us_opennes"},
                                    {NoticeId::link_unknown, "cn_openness"},
                                    {NoticeId::link_unknown, "w.nothing"},
                                    {NoticeId::link_unknown, "g"},
                                    {NoticeId::link_unknown, "c"},
                                    {NoticeId::link_unknown, ""}}));
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), 0.5f);
  EXPECT_EQ(model::at(state.levers, LeverId::us_talent_drain), 0.5f);
}

TEST(Link, AValueOutsideTheRangeStopsAtItsEndAndIsReported) {
  const State state = opened("us_openness=7&us_talent_drain=-3&w.k_ratio=99&g=100");
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), model::lever(LeverId::us_openness).high);
  EXPECT_EQ(model::at(state.levers, LeverId::us_talent_drain), model::lever(LeverId::us_talent_drain).low);
  EXPECT_EQ(state.weights[8], kHeaviest);
  EXPECT_EQ(state.guess, kHighestGuess);
  EXPECT_EQ(state.notices, (Notices{{NoticeId::link_range, "us_openness"},
                                    {NoticeId::link_range, "us_talent_drain"},
                                    {NoticeId::link_range, "w.k_ratio"},
                                    {NoticeId::link_range, "g"}}));
}

TEST(Link, OnlyPlainDecimalsAreNumbers) {
  for (const char* text : {"us_openness=nan", "us_openness=inf", "us_openness=1e0", "us_openness=0x1", "us_openness= 1",
                           "us_openness=1.0.0", "us_openness=-", "us_openness=.", "us_openness=1111111111111111111111"})
    EXPECT_EQ(opened(text).notices, (Notices{{NoticeId::link_unknown, "us_openness"}})) << text;
  EXPECT_EQ(link_of(opened("us_openness=-0")), "v=1&us_openness=0");
}

TEST(Link, ItsSignsMayBeEscapedOnceOrTwiceAndItsAmpersandsAsInHtml) {
  const Choices wanted = choices_of(opened("v=1&us_openness=0.8&cn_openness=0.3&a.crowding=0.5..0.6&w.k_ratio=0"));
  for (const char* text :
       {"v%3D1%26us_openness%3D0.8%26cn_openness%3d0.3%26a.crowding%3D0.5..0.6%26w.k_ratio%3D0",
        "v%253D1%2526us_openness%253D0.8%2526cn_openness%253D0.3%2526a.crowding%253D0.5..0.6%2526w.k_ratio%253D0",
        "v=1%26us_openness=0.8&cn_openness%3D0.3&a.crowding=0%2E5..0.6%26w.k_ratio=0",
        "v=1&amp;us_openness=0.8&amp;cn_openness=0.3&amp;a.crowding=0.5..0.6&amp;w.k_ratio=0",
        "v=1&amp;amp;us_openness=0.8&amp%3Bcn_openness=0.3%26amp%3Ba.crowding=0.5..0.6&w.k_ratio=0"}) {
    const State state = opened(text);
    EXPECT_EQ(choices_of(state), wanted) << text;
    EXPECT_EQ(state.notices, Notices{}) << text;
  }
}

TEST(Link, ThePunctuationOfTheSentenceAroundItIsNoPartOfIt) {
  for (const char* end :
       {")", ".", ",", ").", "\"", "'", "”", "’", "」", "…", "?", "!", ";", ">", "]", "%29", "%22", "...", "。"}) {
    const State state = opened(std::string("v=1&us_openness=0.8") + end);
    EXPECT_EQ(model::at(state.levers, LeverId::us_openness), 0.8f) << end;
    EXPECT_EQ(state.notices, Notices{}) << end;
    EXPECT_EQ(opened(std::string("us_openness=0.8&c=closed") + end).chapter, ChapterId::closed) << end;
  }
}

TEST(Link, WordsThatStickToItsEndAreLeftOutAndNamed) {
  const State state = opened("v=1&us_openness=0.8를");
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), 0.8f);
  EXPECT_EQ(state.notices, (Notices{{NoticeId::link_rest, "를"}}));
  EXPECT_EQ(opened("us_openness=0.8%EB%A5%BC").notices, (Notices{{NoticeId::link_rest, "를"}}));
  EXPECT_EQ(opened("us_openness=0.8)에서").notices, (Notices{{NoticeId::link_rest, ")에서"}}));
  EXPECT_EQ(opened("us_openness=0.8 says she").notices, (Notices{{NoticeId::link_rest, " says she"}}));
  EXPECT_EQ(opened("c=closed에서").chapter, ChapterId::closed);
  EXPECT_EQ(opened("us_openness=를").notices, (Notices{{NoticeId::link_unknown, "us_openness"}}))
      << "a value that is none is named by its key";
}

TEST(Link, OfAnotherModelIsReportedAndAppliedAsFarAsItGoes) {
  const State state = opened("v=" + std::to_string(model::kModelVersion + 1) + "&us_openness=0.5");
  EXPECT_EQ(state.notices, (Notices{{NoticeId::link_version, "v"}}));
  EXPECT_EQ(model::at(state.levers, LeverId::us_openness), 0.5f);
  EXPECT_EQ(opened("v=x").notices, (Notices{{NoticeId::link_unknown, "v"}}));
}

TEST(Link, AHugeOneIsRefusedAndChangesNothing) {
  State state;
  update(state, SetLever{LeverId::us_openness, 0.8f});
  const Choices before = choices_of(state);
  update(state, OpenLink{parse_link("us_openness=0.5&x=" + std::string(kLongestLink, 'x'))});
  EXPECT_EQ(choices_of(state), before);
  EXPECT_EQ(state.notices, (Notices{{NoticeId::link_long, ""}}));
  EXPECT_TRUE(update(state, DismissNotices{}));
  EXPECT_EQ(state.notices, Notices{});
}

TEST(Link, AnyBytesAreRead) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    test::Reader reader(seed);
    std::string text = seed % 2 == 0 ? link_of(reader.any_state()) : "";
    for (std::size_t left = reader.below(60); left > 0; --left) {
      const std::size_t at = reader.below(text.size() + 1);
      static constexpr std::string_view kSigns = "%&=.-0129azAZw_";
      text.insert(at, 1, reader.below(2) == 0 ? kSigns[reader.below(kSigns.size())] : reader.byte());
    }
    const State state = opened(text);
    for (const model::Lever& lever : model::kLevers) {
      const float value = model::at(state.levers, lever.key);
      EXPECT_TRUE(value >= lever.low && value <= lever.high) << text;
    }
    for (const model::Assumption& row : model::kAssumptions) {
      const model::Interval& within = model::at(state.within, row.key);
      EXPECT_TRUE(row.low <= within.low && within.low <= within.high && within.high <= row.high) << text;
    }
    EXPECT_LE(state.notices.size(), 8u);
    for (const Notice& notice : state.notices)
      for (std::size_t at = 0; at < notice.key.size();) {
        const char32_t c = next_character(notice.key, at);
        EXPECT_TRUE((c >= 0x20 && c <= 0x7e) || (c >= U'가' && c <= U'힣')) << text;
      }
    const std::string link = link_of(state);
    EXPECT_EQ(link_of(opened(link)), link);
  }
}

}  // namespace
}  // namespace seedcorn
