def log = new File(basedir, 'build.log').text
assert log.contains('BUILD FAILURE')
assert log.contains('MEASUREMENT BROKE OFF')
assert log.contains('no language to greet in')
def runs = new File(basedir, 'target/assay').listFiles()
assert runs.length == 1
def page = new File(runs[0], 'index.html').text
assert page.contains('The measurement broke off')
assert page.contains('no language to greet in')
def verdicts = new File(runs[0], 'greeting/verdicts.jsonl').readLines()
assert !verdicts.empty
assert verdicts.every { it.contains('BROKEN') }
assert new File(runs[0], 'greeting/observations.csv').text.contains('no language to greet in')
assert new File(basedir, 'allure-results').listFiles().any { it.name.endsWith('-result.json') }
