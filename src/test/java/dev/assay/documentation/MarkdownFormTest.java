package dev.assay.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages are wrapped, and no merge left anything in them. */
class MarkdownFormTest {

    private static final int WIDTH = 120;

    /** What cannot be wrapped: tables, headings, quoted messages, and the addresses that links refer to. */
    private static final Pattern WHOLE = Pattern.compile("(\\||#|>|\\[[^\\]]+]: ).*");

    @Test
    void pagesAreWrapped() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path page : Pages.all()) {
            boolean code = false;
            int number = 0;
            for (String line : Files.readAllLines(page)) {
                number++;
                code ^= line.strip().startsWith("```");
                if (!code && line.length() > WIDTH && !WHOLE.matcher(line).matches()) {
                    tooLong.add(page + ":" + number);
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noConflictIsLeft() throws IOException {
        List<String> left = new ArrayList<>();
        for (Path page : Pages.all()) {
            Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith("<<<<<<< ") || line.startsWith(">>>>>>> "))
                    .forEach(line -> left.add(page + ": " + line));
        }
        assertThat(left).isEmpty();
    }

    @Test
    void theChangelogSaysNothingTwice() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("CHANGELOG.md"))) {
            assertThat(lines.filter(line -> line.startsWith("- "))).isNotEmpty().doesNotHaveDuplicates();
        }
    }
}
