// Settings for Allure 3: npx allure generate -c allure-results/allurerc.mjs allure-results
export default {
  name: "Assay",
  output: "target/site/allure3",
  historyPath: "target/allure-history.jsonl",
  plugins: {
    awesome: {
      options: {
        reportName: "Assay",
        reportLanguage: "en",
        groupBy: ["epic", "feature", "story"],
      },
    },
  },
};
