package dev.assay.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The map of the project shows the project as it is. */
class ArchitecturePageTest {

    private static final Path PAGE = Path.of("docs/architecture.md");
    private static final Path PICTURE = Path.of("docs/architecture.svg");
    private static final String ROOT = "dev.assay.";

    private static final Pattern CODE = Pattern.compile("`@?([^`]+)`");
    private static final Pattern TYPE = Pattern.compile("[A-Z]\\w*[a-z]\\w*");
    private static final Pattern ROOM_OF_STEP = Pattern.compile("\\*\\*([\\w.]+)\\*\\*");
    private static final Pattern STEP = Pattern.compile("^(?:\\d+|- [A-Z])\\. .*(?:\\n {2,}.*)*", Pattern.MULTILINE);
    private static final Pattern JOURNEY =
            Pattern.compile("^## [^\\n]*\\((\\d+) types\\)\\n(.*?)(?=^## )", Pattern.DOTALL | Pattern.MULTILINE);

    /** Each type's simple name with the packages that have a type of that name. */
    private static Map<String, Set<String>> packagesByType;

    private static Set<String> rooms;
    private static String page;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(PAGE);
        List<JavaClass> ours =
                new ClassFileImporter().importPackages("dev.assay").stream().toList();
        packagesByType = ours.stream()
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getPackageName, Collectors.toSet())));
        rooms = ours.stream()
                .filter(ArchitecturePageTest::isOfMain)
                .map(one -> room(one.getPackageName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isOfMain(JavaClass one) {
        return Files.exists(Path.of("src/main/java", one.getPackageName().replace('.', '/')));
    }

    private static String room(String packageName) {
        String[] folders = packageName.substring(ROOT.length()).split("\\.", -1);
        return folders[0].equals("internal") ? folders[0] + "." + folders[1] : folders[0];
    }

    private static Stream<String> code(String text) {
        return CODE.matcher(text).results().map(found -> found.group(1));
    }

    private static Set<String> types(String text) {
        return code(text).filter(TYPE.asMatchPredicate()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyTypeExists() {
        assertThat(types(page)).isSubsetOf(packagesByType.keySet());
    }

    @Test
    void everyTypeOfAStepIsInARoomOfTheStep() {
        List<String> steps =
                STEP.matcher(page).results().map(found -> found.group()).toList();
        assertThat(steps).hasSize(21);
        for (String step : steps) {
            Set<String> named = ROOM_OF_STEP
                    .matcher(step)
                    .results()
                    .map(found -> "." + found.group(1))
                    .collect(Collectors.toSet());
            assertThat(types(step))
                    .as(step)
                    .allMatch(type -> packagesByType.getOrDefault(type, Set.of()).stream()
                            .anyMatch(one -> named.stream().anyMatch(one::endsWith)));
        }
    }

    @Test
    void journeysSayHowManyTypesTheyPass() {
        Matcher journey = JOURNEY.matcher(page);
        int journeys = 0;
        while (journey.find()) {
            journeys++;
            String steps = STEP.matcher(journey.group(2))
                    .results()
                    .map(found -> found.group())
                    .collect(Collectors.joining("\n"));
            assertThat(types(steps)).hasSize(Integer.parseInt(journey.group(1)));
        }
        assertThat(journeys).isEqualTo(2);
    }

    @Test
    void everyRoomIsOnThePageAndInThePicture() throws IOException {
        assertThat(code(page).collect(Collectors.toSet())).containsAll(rooms);
        Set<String> drawn = Pattern.compile(">([\\w.]+)</text>")
                .matcher(Files.readString(PICTURE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        assertThat(drawn)
                .containsAll(rooms.stream()
                        .map(room -> room.replace("internal.", ""))
                        .toList());
    }

    @Test
    void everyPathExists() {
        assertThat(code(page).filter(text -> text.contains("/")))
                .isNotEmpty()
                .allMatch(path -> Files.exists(Path.of(path))
                        || Files.exists(Path.of("src/main/java/dev/assay").resolve(path)));
    }
}
