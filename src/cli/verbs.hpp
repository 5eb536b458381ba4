// The verbs of the command line: each turns a checked request into the text it prints.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "cli/request.hpp"

namespace seedcorn::cli {

std::string trajectory(const Request& request);
std::string ensemble(const Request& request);
std::string calibrate(const Request& request);
std::string describe(const Request& request);
std::string hash(const Request& request);

// The questions, in JSON.
std::string decompose(const Request& request);
std::string tornado(const Request& request);
std::string tipping(const Request& request);
std::string map(const Request& request);
std::string first(const Request& request);
std::string harvest(const Request& request);
std::string what_if(const Request& request);

// A chart as SVG, which goes to a file or is printed.
Result draw(const Request& request);

}  // namespace seedcorn::cli
