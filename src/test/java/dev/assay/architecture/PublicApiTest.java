package dev.assay.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What authors of experiments see is apart from what makes it work. */
class PublicApiTest {

    private static final List<String> API = List.of(
            "dev.assay.experiment",
            "dev.assay.results",
            "dev.assay.report",
            "dev.assay.data",
            "dev.assay.errors",
            "dev.assay.targets",
            "dev.assay.profiler");

    private static final String INTERNAL = "dev.assay.internal.";

    /** Only Assay makes results, from what it has measured. */
    private static final Set<String> MADE_BY_ASSAY = Set.of(
            "dev.assay.results.Results.<init>(dev.assay.internal.runfolder.Measured, dev.assay.internal.verdicts.Judgements)");

    private final JavaClasses main = AssayClasses.main();
    private static JavaClasses experiments;

    @BeforeAll
    static void readClasses() {
        experiments = new ClassFileImporter().importPackages(packagesOfExperiments());
    }

    private static Set<String> packagesOfExperiments() {
        try (Stream<Path> folders = Files.list(Path.of("experiments"))) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not a test of an experiment, which stands in the same package. */
    private static boolean isOfExperiment(JavaClass one) {
        return Files.exists(Path.of(
                "experiments",
                one.getPackageName(),
                one.getSource().orElseThrow().getFileName().orElseThrow()));
    }

    @Test
    void whatIsNotInternalIsTheApiOrTheCommandLine() {
        Set<String> packages = main.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.startsWith(INTERNAL))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(API.stream(), Stream.of("dev.assay.cli")).toList());
    }

    @Test
    void experimentsUseTheApiAlone() {
        assertThat(experiments).isNotEmpty();
        noClasses()
                .that(DescribedPredicate.describe("belong to experiments", PublicApiTest::isOfExperiment))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(INTERNAL + ".")
                .check(experiments);
    }

    @Test
    void noSignatureOfTheApiNamesAnInternalType() {
        Set<String> exposing = main.stream()
                .filter(PublicApiTest::isApi)
                .flatMap(one -> one.getMembers().stream())
                .filter(PublicApiTest::isVisible)
                .filter(member -> named(member).anyMatch(type -> type.getName().startsWith(INTERNAL)))
                .map(JavaMember::getFullName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(exposing).containsExactlyInAnyOrderElementsOf(MADE_BY_ASSAY);
    }

    private static boolean isApi(JavaClass one) {
        return API.contains(one.getPackageName()) && one.getModifiers().contains(JavaModifier.PUBLIC);
    }

    private static boolean isVisible(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    /** The types of a member's signature, those within type arguments included. */
    private static Stream<JavaClass> named(JavaMember member) {
        Stream<JavaClass> thrown =
                member instanceof JavaCodeUnit unit ? unit.getExceptionTypes().stream() : Stream.empty();
        return Stream.concat(member instanceof JavaCodeUnit unit ? ofCodeUnit(unit) : ofField(member), thrown);
    }

    private static Stream<JavaClass> ofCodeUnit(JavaCodeUnit unit) {
        return Stream.concat(
                unit.getParameterTypes().stream()
                        .map(type -> type.getAllInvolvedRawTypes())
                        .flatMap(Collection::stream),
                unit.getReturnType().getAllInvolvedRawTypes().stream());
    }

    private static Stream<JavaClass> ofField(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream();
    }
}
