def log = new File(basedir, 'build.log').text
assert log.contains('[assay] target embedded')
def runs = new File(basedir, 'target/assay').listFiles()
assert runs.length == 1
assert new File(runs[0], 'index.html').text.contains('Greeting')
assert new File(runs[0], 'greeting/journal.jsonl').readLines().size() == 2 * (10 + 5)
assert new File(basedir, 'allure-results').listFiles().any { it.name.endsWith('-result.json') }
assert new File(runs[0], 'profiled-greeting/verdicts.jsonl').text.contains('HELD')
