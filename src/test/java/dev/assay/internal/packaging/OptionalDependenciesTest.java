package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OptionalDependenciesTest {

    private static final String MODEL = """
            <project><dependencies>
              <dependency><artifactId>needed</artifactId></dependency>
              <dependency><artifactId>aws-crt</artifactId><optional>true</optional></dependency>
              <dependency><artifactId>servlet-api</artifactId><scope>provided</scope></dependency>
            </dependencies></project>
            """;

    private final OptionalDependencies optional = read("META-INF/maven/com.acme/a/pom.xml");

    @Test
    void optionalAndProvidedDependenciesCanBeDoneWithout() {
        assertThat(optional.names("aws-crt-0.48.2.jar")).isTrue();
        assertThat(optional.names("servlet-api-6.0.0-M1.jar")).isTrue();
    }

    @Test
    void othersAreNeeded() {
        assertThat(optional.names("needed-1.0.jar")).isFalse();
        assertThat(optional.names("aws-crt-client-2.51.2.jar")).isFalse();
        assertThat(optional.names("aws-crt.jar")).isFalse();
    }

    @Test
    void aJarOfSeveralModelsNeedsAll() {
        assertThat(read("META-INF/maven/com.acme/a/pom.xml", "META-INF/maven/com.acme/b/pom.xml")
                        .names("aws-crt-0.48.2.jar"))
                .isFalse();
    }

    private static OptionalDependencies read(String... names) {
        return OptionalDependencies.read(Set.of(names), name -> MODEL.getBytes(StandardCharsets.UTF_8));
    }
}
