#include "explainer/base/json_reader.hpp"

#include <cmath>
#include <utility>

namespace seedcorn {

namespace {
const nlohmann::json kNothing;
std::string join(const std::string& path, const std::string& key) { return path.empty() ? key : path + "." + key; }
}  // namespace

JsonReader::JsonReader(std::string file, std::string_view text) : file_(std::move(file)) {
  root_ = nlohmann::json::parse(text.begin(), text.end(), nullptr, /*allow_exceptions=*/false);
  if (root_.is_discarded()) {
    root_ = nlohmann::json();
    error_ = file_ + ": not readable as JSON (cut short?)";
  }
}

void JsonReader::fail(const std::string& key, std::string_view why) {
  if (error_.empty()) error_ = file_ + ": " + key + " " + std::string(why);
}

const nlohmann::json& JsonReader::member(const nlohmann::json& in, const std::string& key, const std::string& path) {
  if (in.is_object()) {
    const auto found = in.find(key);
    if (found != in.end()) return *found;
  }
  fail(join(path, key), "is missing");
  return kNothing;
}

std::string JsonReader::text(const nlohmann::json& in, const std::string& key, const std::string& path) {
  const nlohmann::json& value = member(in, key, path);
  if (const auto* s = value.get_ptr<const std::string*>()) return *s;
  fail(join(path, key), "must be text");
  return {};
}

float JsonReader::number(const nlohmann::json& in, const std::string& key, const std::string& path) {
  const nlohmann::json& value = member(in, key, path);
  if (value.is_number()) {
    const float number = value.get<float>();
    if (std::isfinite(number)) return number;
  }
  fail(join(path, key), "must be a finite number");
  return 0;
}

const nlohmann::json& JsonReader::array(const nlohmann::json& in, const std::string& key, const std::string& path) {
  const nlohmann::json& value = member(in, key, path);
  if (value.is_array()) return value;
  fail(join(path, key), "must be a list");
  return kNothing;
}

const nlohmann::json& JsonReader::object(const nlohmann::json& in, const std::string& key, const std::string& path) {
  const nlohmann::json& value = member(in, key, path);
  if (value.is_object()) return value;
  fail(join(path, key), "must be an object");
  return kNothing;
}

void read_texts(JsonReader& reader, const nlohmann::json& in, const std::string& path,
                std::initializer_list<TextField> fields) {
  for (const TextField& field : fields) *field.into = reader.text(in, field.key, path);
}

std::vector<std::string> read_list(JsonReader& reader, const nlohmann::json& in, const std::string& key,
                                   const std::string& path) {
  std::vector<std::string> list;
  for (const nlohmann::json& item : reader.array(in, key, path)) {
    if (const auto* s = item.get_ptr<const std::string*>())
      list.push_back(*s);
    else
      reader.fail(path + "." + key, "must hold texts only");
  }
  return list;
}

}  // namespace seedcorn
