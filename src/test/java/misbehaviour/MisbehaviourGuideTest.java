package misbehaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page of the guide says of each behaviour what the claims judge it by, and what was seen on each target. */
class MisbehaviourGuideTest {

    @Test
    void eachBehaviourOfEachLanguageHasItsRow() throws IOException {
        String page = Files.readString(MisbehaviourGuide.PAGE, StandardCharsets.UTF_8);

        for (Map.Entry<String, MisbehaviourClaims> language :
                MisbehaviourGuide.experiments().entrySet()) {
            List<String> rows = page.substring(page.indexOf("\n## " + language.getKey() + "\n"))
                    .lines()
                    .skip(2)
                    .takeWhile(line -> !line.startsWith("## "))
                    .filter(line -> line.startsWith("| "))
                    .skip(2)
                    .toList();
            List<Misbehaviour> described = language.getValue().described();
            assertThat(rows).hasSameSizeAs(described);
            for (int i = 0; i < rows.size(); i++) {
                assertThat(rows.get(i)).startsWith(MisbehaviourGuide.expected(described.get(i)) + " ");
                assertThat(rows.get(i).split(" \\| ", -1))
                        .as("embedded and LocalStack")
                        .hasSize(4)
                        .noneMatch(cell -> cell.startsWith("?"));
            }
        }
    }
}
