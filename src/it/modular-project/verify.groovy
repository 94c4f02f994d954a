def runs = new File(basedir, 'target/assay').listFiles()
assert runs.length == 1
assert new File(runs[0], 'greeting/verdicts.jsonl').text.contains('HELD')
