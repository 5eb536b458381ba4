# GoogleTest and Google Benchmark: installed ones, or upstream's.
include(GoogleTest)
set(CMAKE_GTEST_DISCOVER_TESTS_DISCOVERY_MODE PRE_TEST)

find_package(GTest QUIET)
if(NOT TARGET GTest::gtest_main)
  message(STATUS "GoogleTest is not installed (Debian: libgtest-dev); fetching it from upstream")
  set(INSTALL_GTEST OFF)
  set(BUILD_GMOCK OFF)
  FetchContent_Declare(
    googletest SYSTEM GIT_REPOSITORY https://github.com/google/googletest.git
    GIT_TAG 58d77fa8070e8cec2dc1ed015d66b454c8d78850) # release-1.12.1
  FetchContent_MakeAvailable(googletest)
endif()

find_package(benchmark QUIET)
if(NOT TARGET benchmark::benchmark)
  message(STATUS "Google Benchmark is not installed (Debian: libbenchmark-dev): seedcorn_bench is left out")
endif()
