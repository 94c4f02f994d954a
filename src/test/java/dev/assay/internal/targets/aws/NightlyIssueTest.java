package dev.assay.internal.targets.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The step of the guide's workflow that keeps one issue, run by bash with programs in place of {@code gh} and of Assay. */
@Timeout(60)
class NightlyIssueTest {

    private static final Path WORKFLOW = Path.of("docs/guide/aws/nightly.yml");
    private static final Path BASH = Path.of("/bin/bash");
    private static final String STEP = "- name: One issue for all claims that are refuted";

    @TempDir
    private Path folder;

    @Test
    void theFirstRefutationOpensAnIssueThatNamesTheClaims() throws Exception {
        List<String> asked = night("echo '- `Sweep.fast` on aws'; exit 1", "");
        assertThat(asked)
                .containsExactly(
                        "issue list --label assay --state open --json number --jq .[0].number // empty",
                        "label create assay --force",
                        "issue create --title Claims are refuted on AWS --label assay --body-file issue.md");
        assertThat(Files.readString(folder.resolve("issue.md")))
                .contains("- `Sweep.fast` on aws", "https://github.com/o/n/actions/runs/7");
    }

    @Test
    void anIssueThatIsOpenIsBroughtUpToDate() throws Exception {
        assertThat(night("echo '- `Sweep.fast` on aws'; exit 1", "12")).endsWith("issue edit 12 --body-file issue.md");
    }

    @Test
    void itIsClosedWhenAllClaimsHold() throws Exception {
        assertThat(night("exit 0", "12"))
                .endsWith("issue close 12 --comment All claims hold again: https://github.com/o/n/actions/runs/7");
    }

    @Test
    void aNightThatHasNoHistoryAndOneWithoutRefutationChangeNothing() throws Exception {
        assertThat(night("exit 3", "12")).hasSize(1);
        assertThat(night("exit 0", "")).hasSize(1);
    }

    /** What was asked of GitHub. */
    private List<String> night(String refuted, String open) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(BASH), "there is no bash");
        Path asked = folder.resolve("asked");
        Files.deleteIfExists(asked);
        program("gh", "echo \"$*\" >> " + asked + "; if [ \"$2\" = list ]; then echo '" + open + "'; fi");
        ProcessBuilder step = new ProcessBuilder(BASH.toString(), "-e", "-c", script())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        step.environment()
                .putAll(Map.of(
                        "PATH",
                        folder + ":" + System.getenv("PATH"),
                        "RUN",
                        program("assay", refuted).toString(),
                        "NIGHT",
                        "https://github.com/o/n/actions/runs/7"));
        Process process = step.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("said")))
                .isZero();
        return Files.readAllLines(asked);
    }

    private Path program(String name, String script) throws IOException {
        Path program = Files.writeString(folder.resolve(name), "#!/bin/bash\n" + script + "\n");
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    /** The block of the step, without its indentation. */
    private static String script() throws IOException {
        List<String> lines = Files.readAllLines(WORKFLOW);
        int step = lines.indexOf("      " + STEP);
        List<String> block = lines.subList(step, lines.size()).stream()
                .dropWhile(line -> !line.equals("        run: |"))
                .skip(1)
                .takeWhile(line -> line.isEmpty() || line.startsWith("          "))
                .toList();
        assertThat(block).isNotEmpty();
        return block.stream().map(String::strip).collect(Collectors.joining("\n"));
    }
}
