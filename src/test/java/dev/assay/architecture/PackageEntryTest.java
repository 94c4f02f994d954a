package dev.assay.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A reader who opens a package learns from its {@code package-info} where to begin. */
class PackageEntryTest {

    private static final String INTERNAL = "dev.assay.internal.";
    private static final int MANY_TYPES = 20;
    private static final Pattern LINK = Pattern.compile("\\{@link ([\\w.]+)");

    @Test
    void packagesOfTheApiAndLargeOnesLinkTheirEntryTypes() throws IOException {
        Map<String, Set<String>> publicTypes = publicTypes();
        Set<String> asked = typesByPackage().entrySet().stream()
                .filter(one -> !one.getKey().startsWith(INTERNAL) || one.getValue() >= MANY_TYPES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked).contains("dev.assay.targets", "dev.assay.cli", "dev.assay.internal.stats");
        Set<String> silent = new TreeSet<>();
        for (String name : asked) {
            if (links(name).noneMatch(publicTypes.get(name)::contains)) {
                silent.add(name);
            }
        }
        assertThat(silent).isEmpty();
    }

    /** What a page links is there: a name in full that begins with a package of ours. */
    @Test
    void linkedTypesExist() throws IOException {
        Set<String> types = AssayClasses.main().stream().map(JavaClass::getName).collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>();
        for (String name : typesByPackage().keySet()) {
            links(name)
                    .filter(link -> link.startsWith("dev.assay.") && !types.contains(link))
                    .forEach(missing::add);
        }
        assertThat(missing).isEmpty();
    }

    private static Stream<String> links(String name) throws IOException {
        Path info = Path.of("src/main/java", name.split("\\.")).resolve("package-info.java");
        return LINK.matcher(Files.readString(info)).results().map((MatchResult link) -> link.group(1));
    }

    private static Map<String, Long> typesByPackage() {
        return topLevel()
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Set<String>> publicTypes() {
        return topLevel()
                .filter(one -> one.getModifiers().contains(JavaModifier.PUBLIC))
                .collect(Collectors.groupingBy(
                        JavaClass::getPackageName, Collectors.mapping(JavaClass::getName, Collectors.toSet())));
    }

    private static Stream<JavaClass> topLevel() {
        return AssayClasses.main().stream()
                .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"));
    }
}
