def log = new File(basedir, 'build.log').text
assert log.contains('No claim of this run was decided: on the bound (UNDECIDED')
assert log.contains('BUILD FAILURE')
def runs = new File(basedir, 'target/assay').listFiles()
assert runs.length == 1
assert new File(runs[0], 'index.html').text.contains('on the bound')
