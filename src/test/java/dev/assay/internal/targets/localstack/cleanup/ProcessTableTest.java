package dev.assay.internal.targets.localstack.cleanup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private static final String AFTER_STATE = " 1 100 100 0 -1 4194304 1000 0 0 0 10 5 0 0 20 0 30 0 ";

    @TempDir
    Path proc;

    @BeforeEach
    void writeOurs() throws IOException {
        write("self", stat(200, "java", "S", "5000"));
        write("1", stat(1, "init", "S", "3"));
    }

    @Test
    void theStartIsThatOfTheKernelWhateverTheProgramIsCalled() throws IOException {
        write("42", stat(42, "a) Z 1 (b", "S", "987654"));
        assertThat(new ProcessTable(proc).startOf(42)).contains("987654");
    }

    @Test
    void aProcessThatEndedAndIsStillListedDoesNotLive() throws IOException {
        write("42", stat(42, "java", "Z", "987654"));
        write("43", stat(43, "java", "X", "987654"));
        assertThat(new ProcessTable(proc).startOf(42)).isEmpty();
        assertThat(new ProcessTable(proc).startOf(43)).isEmpty();
    }

    @Test
    void aStoppedProcessLives() throws IOException {
        write("42", stat(42, "java", "T", "987654"));
        assertThat(new ProcessTable(proc).startOf(42)).contains("987654");
    }

    @Test
    void aProcessThatIsNotListedDoesNotLive() {
        assertThat(new ProcessTable(proc).startOf(42)).isEmpty();
    }

    @Test
    void aListingThatCannotBeReadIsNoDeath() throws IOException {
        write("42", "42 (java) S 1");
        assertThat(new ProcessTable(proc).startOf(42)).contains(Host.NONE);
    }

    @Test
    void othersAreHiddenWhereNotEvenTheFirstIsSeen() throws IOException {
        assertThat(new ProcessTable(proc).othersAreHidden()).isFalse();
        Files.delete(proc.resolve("1/stat"));
        assertThat(new ProcessTable(proc).othersAreHidden()).isTrue();
    }

    @Test
    void aSystemWithoutProcTellsByTheJdk() {
        ProcessTable elsewhere = new ProcessTable(proc.resolve("none"));
        long self = ProcessHandle.current().pid();
        assertThat(elsewhere.startOf(self))
                .hasValueSatisfying(start -> assertThat(start).matches("\\d{13}"));
        assertThat(elsewhere.startOf(Integer.MAX_VALUE)).isEmpty();
        assertThat(elsewhere.othersAreHidden()).isFalse();
    }

    @Test
    void thisProcessLivesHere() {
        assertThat(ProcessTable.ofThisHost().startOf(ProcessHandle.current().pid()))
                .isPresent();
    }

    private void write(String process, String stat) throws IOException {
        Files.createDirectories(proc.resolve(process));
        Files.writeString(proc.resolve(process).resolve("stat"), stat);
    }

    private static String stat(long pid, String program, String state, String start) {
        return pid + " (" + program + ") " + state + AFTER_STATE + start + " 12345 678\n";
    }
}
