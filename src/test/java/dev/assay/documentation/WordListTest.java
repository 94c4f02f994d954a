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

/** Pages and messages keep to the word list of {@code CONTRIBUTING.md}, as far as a pattern can tell. */
class WordListTest {

    private static final Path LIST = Path.of("CONTRIBUTING.md");
    private static final Pattern ROW = Pattern.compile("\\| (?<write>[^|]+) \\| (?<not>[^|]+) \\|");
    private static final Pattern CONCATENATION = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(?:/?\\*|//).*$");

    /** What is not written. */
    private static final List<Pattern> AVOIDED = Stream.of(
                    "\\bof (its|their|your|our) own\\b(?! [a-z])",
                    "\\bof (its|their|your|our) own (and|but|for|in|is|or|that|to|which|with|would)\\b",
                    "\\b(one|once|twice|(one|\\d+) (attempts?|blocks?|calls?|files?|objects?|process|records?)) an? "
                            + "(block|call|cell|class|file|generation|instance|run|visit)\\b",
                    "\\balso (if|when|where)\\b",
                    "\\b(is|are|be|was|were) told (?!apart|from)",
                    "\\bwhere (not|the target can)\\b",
                    "\\b(absent|empty|none|only) where\\b",
                    "\\bfor as long as\\b",
                    "\\bto be had\\b",
                    "\\bsaid to be wrong\\b",
                    "\\bit is said\\b",
                    "\\bmade last\\b",
                    "\\b(should|has to) be (a |an |at |one |\\d)")
            .map(Pattern::compile)
            .toList();

    @Test
    void pagesKeepToIt() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path page : Pages.all()) {
            if (page.equals(Path.of("CHANGELOG.md"))) {
                continue; // History stays as it was written.
            }
            String text = Files.readString(page);
            String prose = page.equals(LIST) ? ROW.matcher(text).replaceAll("") : text;
            find(page, prose.replaceAll("\n +|\n", " "), found);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void messagesKeepToIt() throws IOException {
        List<String> found = new ArrayList<>();
        for (String root : List.of("src/main/java", "experiments")) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                for (Path file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    LITERAL.matcher(CONCATENATION
                                    .matcher(COMMENT.matcher(Files.readString(file))
                                            .replaceAll(""))
                                    .replaceAll(""))
                            .results()
                            .forEach(literal -> find(file, literal.group(), found));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** A pattern that finds nothing in the list's right column forbids what the list does not, or nothing at all. */
    @Test
    void eachPatternIsOfTheList() throws IOException {
        List<String> avoided = new ArrayList<>();
        List<String> written = new ArrayList<>();
        ROW.matcher(Files.readString(LIST)).results().forEach(row -> {
            written.add(row.group(1));
            avoided.add(row.group(2));
        });
        assertThat(AVOIDED).allSatisfy(pattern -> {
            assertThat(avoided)
                    .as(pattern.pattern())
                    .anyMatch(text -> pattern.matcher(text).find());
            assertThat(written)
                    .as(pattern.pattern())
                    .noneMatch(text -> pattern.matcher(text).find());
        });
    }

    private static void find(Path file, String text, List<String> found) {
        for (Pattern pattern : AVOIDED) {
            pattern.matcher(text)
                    .results()
                    .forEach(hit -> found.add(file + ": "
                            + text.substring(Math.max(0, hit.start() - 30), Math.min(text.length(), hit.end() + 30))));
        }
    }
}
