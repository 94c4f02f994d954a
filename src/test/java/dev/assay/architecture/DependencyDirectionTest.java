package dev.assay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dependencies between packages point one way. */
class DependencyDirectionTest {

    private static final String ROOT = "dev.assay";

    /** Each package with the packages of ours that it may use. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("profiler", Set.of()),
            Map.entry("report", Set.of()),
            Map.entry("errors", Set.of()),
            Map.entry("data", Set.of("internal.json", "internal.profiles", "internal.text")),
            Map.entry("targets", Set.of("data", "internal.errors")),
            Map.entry(
                    "experiment",
                    Set.of("data", "targets", "internal.errors", "internal.hooks", "internal.text", "internal.time")),
            Map.entry(
                    "results",
                    Set.of(
                            "data",
                            "internal.cost",
                            "internal.design",
                            "internal.json",
                            "internal.lazy",
                            "internal.observations",
                            "internal.profiles",
                            "internal.runfolder",
                            "internal.stats",
                            "internal.trace",
                            "internal.verdicts",
                            "report")),
            Map.entry(
                    "internal.trace",
                    Set.of("data", "report", "internal.json", "internal.runfolder", "internal.stats")),
            Map.entry(
                    "cli",
                    Set.of(
                            "data",
                            "errors",
                            "internal.collect",
                            "internal.cost",
                            "internal.csv",
                            "internal.errors",
                            "internal.fidelity",
                            "internal.load",
                            "internal.progress",
                            "internal.report",
                            "internal.run",
                            "internal.runfolder",
                            "internal.saaf",
                            "internal.stats",
                            "internal.targets",
                            "internal.text",
                            "internal.time",
                            "targets")),
            Map.entry(
                    "internal.fidelity",
                    Set.of(
                            "targets",
                            "internal.observations",
                            "internal.packaging",
                            "internal.probe",
                            "internal.time")),
            Map.entry("internal.probe", Set.of()),
            Map.entry("internal.progress", Set.of()),
            Map.entry(
                    "internal.saaf",
                    Set.of(
                            "data",
                            "targets",
                            "internal.design",
                            "internal.errors",
                            "internal.json",
                            "internal.load",
                            "internal.profiles",
                            "internal.progress",
                            "internal.runfolder",
                            "internal.stats",
                            "internal.text",
                            "internal.time")),
            Map.entry("internal.errors", Set.of("errors")),
            Map.entry("internal.time", Set.of()),
            Map.entry("internal.text", Set.of()),
            Map.entry("internal.lazy", Set.of()),
            Map.entry("internal.hooks", Set.of()),
            Map.entry("internal.stats", Set.of()),
            Map.entry("internal.json", Set.of("internal.errors")),
            Map.entry("internal.tracing", Set.of("profiler")),
            Map.entry(
                    "internal.sources",
                    Set.of(
                            "data",
                            "targets",
                            "internal.errors",
                            "internal.json",
                            "internal.signing",
                            "internal.tracing")),
            Map.entry("internal.signing", Set.of()),
            Map.entry("internal.profiles", Set.of("internal.json")),
            Map.entry("internal.observations", Set.of("data", "internal.json", "internal.profiles", "internal.text")),
            Map.entry("internal.design", Set.of("data", "internal.errors")),
            Map.entry("internal.verdicts", Set.of("data")),
            Map.entry("internal.cost", Set.of("data")),
            Map.entry("internal.packaging", Set.of("internal.errors", "internal.json")),
            Map.entry(
                    "internal.runfolder",
                    Set.of(
                            "data",
                            "targets",
                            "internal.cost",
                            "internal.design",
                            "internal.errors",
                            "internal.json",
                            "internal.observations",
                            "internal.profiles",
                            "internal.text",
                            "internal.verdicts")),
            Map.entry("internal.csv", Set.of("data", "internal.json", "internal.runfolder", "internal.text")),
            Map.entry(
                    "internal.conditions",
                    Set.of("data", "internal.cost", "internal.design", "internal.observations", "internal.stats")),
            Map.entry(
                    "internal.load",
                    Set.of(
                            "data",
                            "experiment",
                            "targets",
                            "internal.errors",
                            "internal.observations",
                            "internal.runfolder",
                            "internal.time")),
            Map.entry(
                    "internal.collect",
                    Set.of(
                            "data",
                            "internal.errors",
                            "internal.json",
                            "internal.runfolder",
                            "internal.text",
                            "internal.time")),
            Map.entry(
                    "internal.targets",
                    Set.of(
                            "data",
                            "targets",
                            "internal.cost",
                            "internal.errors",
                            "internal.json",
                            "internal.observations",
                            "internal.profiles",
                            "internal.runfolder",
                            "internal.signing",
                            "internal.text",
                            "internal.time")),
            Map.entry(
                    "internal.measurement",
                    Set.of(
                            "data",
                            "experiment",
                            "profiler",
                            "targets",
                            "internal.collect",
                            "internal.cost",
                            "internal.design",
                            "internal.errors",
                            "internal.load",
                            "internal.observations",
                            "internal.packaging",
                            "internal.progress",
                            "internal.runfolder",
                            "internal.sources",
                            "internal.time")),
            Map.entry(
                    "internal.definition",
                    Set.of(
                            "data",
                            "experiment",
                            "targets",
                            "internal.collect",
                            "internal.design",
                            "internal.errors",
                            "internal.lazy",
                            "internal.measurement",
                            "internal.packaging",
                            "internal.progress",
                            "internal.runfolder",
                            "internal.sources",
                            "internal.stats",
                            "internal.text",
                            "internal.tracing")),
            Map.entry(
                    "internal.report",
                    Set.of(
                            "data",
                            "report",
                            "targets",
                            "internal.cost",
                            "internal.csv",
                            "internal.design",
                            "internal.errors",
                            "internal.json",
                            "internal.observations",
                            "internal.profiles",
                            "internal.runfolder",
                            "internal.stats",
                            "internal.text",
                            "internal.verdicts")),
            Map.entry(
                    "internal.run",
                    Set.of(
                            "data",
                            "experiment",
                            "report",
                            "results",
                            "targets",
                            "internal.conditions",
                            "internal.cost",
                            "internal.definition",
                            "internal.design",
                            "internal.errors",
                            "internal.hooks",
                            "internal.lazy",
                            "internal.measurement",
                            "internal.packaging",
                            "internal.report",
                            "internal.runfolder",
                            "internal.stats",
                            "internal.targets",
                            "internal.text",
                            "internal.trace",
                            "internal.verdicts")));

    private static final String[] SHARED_BY_TARGETS = Stream.of("client", "host", "service")
            .map(shared -> within("internal.targets." + shared))
            .toArray(String[]::new);

    private final JavaClasses ours = AssayClasses.main();

    static Stream<String> packages() {
        return MAY_USE.keySet().stream().sorted();
    }

    @Test
    void everyPackageHasItsPlace() {
        Set<String> found = new TreeSet<>();
        for (JavaClass one : ours) {
            found.add(top(one.getPackageName()));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(MAY_USE.keySet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void usesOnlyWhatItMay(String name) {
        String[] forbidden = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(name) && !MAY_USE.get(name).contains(other))
                .map(DependencyDirectionTest::within)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .check(ours);
    }

    @Test
    void noRoomIsPartOfACycle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new Rooms())
                .should()
                .beFreeOfCycles()
                .check(ours);
    }

    @Test
    void theContractOfTargetsDoesNotKnowThem() {
        noClasses()
                .that()
                .resideInAPackage(within("targets"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(within("internal.targets"))
                .check(ours);
    }

    @Test
    void aTargetDoesNotKnowItsSiblings() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".internal.targets.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(alwaysTrue(), resideInAnyPackage(SHARED_BY_TARGETS))
                .check(ours);
    }

    @Test
    void whoOpensTargetsFindsThemAsProviders() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".internal.targets")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".internal.targets.*..")
                .check(ours);
    }

    @Test
    void noPackagesUseEachOtherInACycle() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .check(ours);
    }

    @Test
    void thePackagesOfTheEmbeddedTargetFormNoCycle() {
        SlicesRuleDefinition.slices()
                .matching(ROOT + ".internal.targets.embedded.(**)")
                .should()
                .beFreeOfCycles()
                .check(ours);
    }

    @Test
    void theProfilerAndTheStatisticsDependOnTheJdkAlone() {
        classes()
                .that()
                .resideInAnyPackage(within("profiler"))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(within("profiler"), "java..", "org.jspecify..")
                .check(ours);
    }

    @Test
    void junitIsKnownWhereTestsRunAlone() {
        onlyIn(
                List.of(
                        "experiment",
                        "results",
                        "internal.definition",
                        "internal.hooks",
                        "internal.run",
                        "internal.verdicts"),
                "org.junit..",
                "org.opentest4j..",
                "org.assertj..");
    }

    @Test
    void allureIsKnownToTheReportAndToWhatRunsTestsAlone() {
        onlyIn(List.of("internal.report", "internal.run", "experiment"), "io.qameta.allure..");
        noClasses()
                .that()
                .resideInAnyPackage(within("internal.run"), within("experiment"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.qameta.allure", "io.qameta.allure.model..", "io.qameta.allure.util..")
                .check(ours);
    }

    @Test
    void picocliIsKnownToTheCommandLineAlone() {
        onlyIn(List.of("cli"), "picocli..");
    }

    @Test
    void dockerIsKnownToTheLocalStackTargetAlone() {
        onlyIn(List.of("internal.targets.localstack"), "org.testcontainers..", "com.github.dockerjava..");
    }

    private void onlyIn(List<String> packages, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        packages.stream().map(DependencyDirectionTest::within).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(ours);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    /** Each class with its room. */
    private static final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass one) {
            return one.getPackageName().startsWith(ROOT + ".")
                    ? SliceIdentifier.of(top(one.getPackageName()))
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "each room";
        }
    }

    /** The room below {@link #ROOT}, one folder deeper below {@code internal}. */
    private static String top(String packageName) {
        String[] folders = packageName.substring(ROOT.length() + 1).split("\\.", -1);
        return folders[0].equals("internal") ? folders[0] + "." + folders[1] : folders[0];
    }
}
