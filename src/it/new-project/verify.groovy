def runs = new File(basedir, 'target/assay').listFiles()
assert runs.length == 1
assert new File(runs[0], 'hello/verdicts.jsonl').text.contains('HELD')
assert new File(runs[0], 'message-passing/verdicts.jsonl').readLines().every { it.contains('HELD') }
