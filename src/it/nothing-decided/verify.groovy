def log = new File(basedir, 'build.log').text
assert log.contains('No claim of this run was decided: on the bound (UNDECIDED')
assert log.contains('BUILD FAILURE')
// Elsewhere, as this project's goals say.
assert !new File(basedir, 'target/assay').exists()
def runs = new File(basedir, 'target/elsewhere').listFiles()
assert runs.length == 1
assert new File(runs[0], 'index.html').text.contains('on the bound')
