// On the first page: leads on to the page of the reader's language, with everything that the address holds.
(() => {
  const { search, hash, pathname } = location;
  const query = new URLSearchParams(search);
  const offered = (document.documentElement.dataset.languages ?? "").split(" ");
  const wanted = [query.get("lang") ?? "", ...navigator.languages].map((tag) => tag.toLowerCase().split(/[-_]/)[0]);
  query.delete("lang");
  const language = wanted.find((each) => offered.includes(each)) ?? offered[0];
  const file = /index\.html$/.exec(pathname) ?? ""; // some hosts need it in the address
  location.replace(`${language}/${file}${String(query) && `?${query}`}${hash}`);
})();
