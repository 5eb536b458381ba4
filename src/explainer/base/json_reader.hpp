// Reads JSON files: every look-up is checked, and the first fault is kept with its file and key.
#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace seedcorn {

class JsonReader {
 public:
  JsonReader(std::string file, std::string_view text);

  bool failed() const { return !error_.empty(); }
  const std::string& error() const { return error_; }
  void fail(const std::string& key, std::string_view why);

  const nlohmann::json& root() const { return root_; }
  // Each returns an empty value and records the fault when the key is absent or of another type. `path` is for the
  // message.
  const nlohmann::json& member(const nlohmann::json& in, const std::string& key, const std::string& path);
  std::string text(const nlohmann::json& in, const std::string& key, const std::string& path);
  float number(const nlohmann::json& in, const std::string& key, const std::string& path);
  const nlohmann::json& array(const nlohmann::json& in, const std::string& key, const std::string& path);
  const nlohmann::json& object(const nlohmann::json& in, const std::string& key, const std::string& path);

 private:
  std::string file_;
  std::string error_;
  nlohmann::json root_;
};

struct TextField {
  const char* key;
  std::string* into;
};
// `fields` lists the texts that must be there, and where each is put.
void read_texts(JsonReader& reader, const nlohmann::json& in, const std::string& path,
                std::initializer_list<TextField> fields);
std::vector<std::string> read_list(JsonReader& reader, const nlohmann::json& in, const std::string& key,
                                   const std::string& path);  // of texts

}  // namespace seedcorn
