package dev.assay.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links between the pages of the project lead somewhere, to a heading too if they name one. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern REFERENCE = Pattern.compile("\\]\\[(\\w+)\\]");
    private static final Pattern PATH =
            Pattern.compile("`((?:docs|experiments|localstack|src/it|src/(?:main|test)/java/dev)/[\\w./-]+)`");
    private static final Pattern FENCED = Pattern.compile("^```.*?^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    @TempDir
    Path folder;

    @Test
    void everyRelativeLinkResolves() throws IOException {
        List<Path> pages = Pages.all();
        assertThat(pages)
                .contains(Path.of("README.md"), Path.of("docs/architecture.md"), Path.of("localstack/README.md"));
        assertThat(dead(pages)).isEmpty();
    }

    @Test
    void everyReferenceIsDefinedOnItsPage() throws IOException {
        List<String> undefined = new ArrayList<>();
        for (Path page : Pages.all()) {
            String text = FENCED.matcher(Files.readString(page)).replaceAll("");
            REFERENCE
                    .matcher(text)
                    .results()
                    .map(reference -> reference.group(1))
                    .filter(name -> text.lines().noneMatch(line -> line.startsWith("[" + name + "]: ")))
                    .forEach(name -> undefined.add(page + ": " + name));
        }
        assertThat(undefined).isEmpty();
    }

    @Test
    void everyPathOfTheProjectExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path page : Pages.all()) {
            PATH.matcher(Files.readString(page))
                    .results()
                    .map(path -> path.group(1))
                    .filter(path -> !Files.exists(Path.of(path)))
                    .forEach(path -> missing.add(page + ": " + path));
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void aDeadLinkAndADeadAnchorAreFound() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(
                page,
                "# What it `does`\n[here](#what-it-does) [gone](gone.md) [none](#none) [far](https://x.invalid/y)\n");
        assertThat(dead(List.of(page))).containsExactly(page + ": gone.md", page + ": #none");
    }

    private static List<String> dead(List<Path> pages) throws IOException {
        List<String> dead = new ArrayList<>();
        for (Path page : pages) {
            String text = FENCED.matcher(Files.readString(page)).replaceAll("");
            for (MatchResult link : LINK.matcher(text).results().toList()) {
                if (!link.group(1).matches("[a-z]+:.*") && !leadsSomewhere(page, link.group(1))) {
                    dead.add(page + ": " + link.group(1));
                }
            }
        }
        return dead;
    }

    private static boolean leadsSomewhere(Path page, String link) throws IOException {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || anchors(file).contains(parts[1]));
    }

    /** As GitHub makes them of headings. */
    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(FENCED.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\w\\- ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
