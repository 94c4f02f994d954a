package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.packaging.sample.RichHandler;
import dev.assay.internal.packaging.sample.SmallHandler;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunctionPackageTest {

    private static final String SAMPLE = "dev/assay/internal/packaging/sample/";

    @Test
    void aSmallHandlerTakesItsOwnClassesTheProfilerAndOneLibrary() {
        FunctionPackage small = FunctionPackage.ofHandler(SmallHandler.class, List.of());

        assertThat(small.handler()).isEqualTo(SmallHandler.class.getName());
        assertThat(small.contents())
                .contains(SAMPLE + "SmallHandler.class", SAMPLE + "Order.class", SAMPLE + "Item.class")
                .contains("dev/assay/profiler/Inspector.class", "dev/assay/profiler/ProcessCpu.class")
                .contains(SAMPLE + "words.txt", "lib/aws-lambda-java-core-1.4.0.jar")
                .doesNotContain(SAMPLE + "Unreached.class", "packaged/unused.txt")
                .noneMatch(name -> name.startsWith("java/") || name.startsWith("dev/assay/internal/packaging/Function"))
                .filteredOn(name -> name.startsWith("lib/"))
                .hasSize(1);
        assertThat(small.bytes()).hasSizeLessThan(150_000);
    }

    @Test
    void aHandlerWithTheAwsSdkTakesOneHttpClientAndNoTestMachinery() {
        FunctionPackage rich = FunctionPackage.ofHandler(RichHandler.class, List.of());

        assertThat(rich.contents())
                .anyMatch(name -> name.startsWith("lib/lambda-"))
                .anyMatch(name -> name.startsWith("lib/apache5-client-"))
                .noneMatch(name -> name.startsWith("lib/aws-crt") || name.matches("lib/(junit|assertj|allure|jna).*"))
                .contains(
                        "META-INF/services/dev.assay.internal.packaging.sample.Greeter",
                        SAMPLE + "PoliteGreeter.class");
        assertThat(rich.bytes()).hasSizeLessThan(11_000_000);
    }

    @Test
    void aStringThatNamesAClassOrAResourceReachesIt() {
        assertThat(FunctionPackage.ofHandler(RichHandler.class, List.of()).contents())
                .contains(SAMPLE + "ReflectionTarget.class", "packaged/settings.json");
    }

    @Test
    void includeAddsClassesPackagesResourcesAndLibraries() {
        List<String> include = List.of(
                "dev.assay.internal.packaging.sample.Unreached",
                "/packaged/unused.txt",
                "org.objectweb.asm.ClassReader");

        assertThat(FunctionPackage.ofHandler(SmallHandler.class, include).contents())
                .contains(SAMPLE + "Unreached.class", "packaged/unused.txt")
                .anyMatch(name -> name.startsWith("lib/asm-"));
        assertThat(FunctionPackage.ofHandler(SmallHandler.class, List.of("dev.assay.internal.packaging.sample.*"))
                        .contents())
                .contains(SAMPLE + "RichHandler.class", SAMPLE + "Unreached.class");
    }

    @Test
    void anIncludeThatMatchesNothingIsRefused() {
        assertThatThrownBy(() -> FunctionPackage.ofHandler(SmallHandler.class, List.of("com.acme.Gone")))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("include (com.acme.Gone) must name a class, a package or a resource")
                .hasMessageContaining("docs/errors/artifact.md");
    }

    @Test
    void aHandlerWithinATestClassLeavesTheTestsOwnLibrariesOut() {
        FunctionPackage nested = FunctionPackage.ofHandler(Nested.class, List.of());

        assertThat(nested.handler()).isEqualTo(Nested.class.getName() + "::answer");
        assertThat(nested.contents())
                .contains("dev/assay/internal/packaging/FunctionPackageTest$Nested.class")
                .noneMatch(name -> name.startsWith("lib/") || name.startsWith(SAMPLE));
    }

    @Test
    void theBytesFollowFromTheContents() {
        assertThat(FunctionPackage.ofHandler(SmallHandler.class, List.of()).bytes())
                .isEqualTo(FunctionPackage.ofHandler(
                                SmallHandler.class, List.of("dev.assay.internal.packaging.sample.Item"))
                        .bytes());
    }

    /** Has neither of Lambda's interfaces, but one public method. */
    public static final class Nested {
        public String answer(String question) {
            return question;
        }
    }
}
