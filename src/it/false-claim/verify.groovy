def log = new File(basedir, 'build.log').text
assert log.contains('median of duration at 512 MB')
assert log.contains('BUILD FAILURE')
def runs = new File(basedir, 'target/assay').listFiles()
assert runs.length == 1
def page = new File(runs[0], 'index.html').text
assert page.contains('is slow')
assert page.toLowerCase().contains('refuted')
assert new File(runs[0], 'greeting/verdicts.jsonl').text.contains('REFUTED')
assert new File(basedir, 'allure-results').listFiles().any { it.name.endsWith('-result.json') }
assert log.contains('experiment greeting.GreetingStudy does not run: no pattern of Failsafe includes it')
