package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MavenArtifactTest {

    @TempDir
    private Path repository;

    @BeforeEach
    void releaseTwo() throws IOException {
        Path folder = Files.createDirectories(repository.resolve("com/acme/orders/1.4.2"));
        Files.createFile(folder.resolve("orders-1.4.2.jar"));
        Files.createFile(folder.resolve("orders-1.4.2-lambda.zip"));
    }

    @ParameterizedTest
    @CsvSource({
        "com.acme:orders:1.4.2, com/acme/orders/1.4.2/orders-1.4.2.jar",
        "com.acme:orders:1.4.2:lambda, com/acme/orders/1.4.2/orders-1.4.2-lambda.zip"
    })
    void coordinatesNameAFileOfTheLocalRepository(String coordinates, String file) {
        assertThat(MavenArtifact.inRepository(coordinates, repository)).isEqualTo(repository.resolve(file));
    }

    @Test
    void whatIsNotThereIsNamedWithTheCommandThatFetchesIt() {
        assertThatThrownBy(() -> MavenArtifact.inRepository("com.acme:orders:9.9:lambda", repository))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("archive (com.acme:orders:9.9:lambda) must be in the local repository")
                .hasMessageContaining("mvn dependency:get -Dartifact=com.acme:orders:9.9:jar:lambda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"target/orders.jar", "C:\\work\\orders.jar", "C:/work/orders.jar", "../x:y:z", "a:b:.."})
    void allElseIsAPath(String path) {
        assertThat(MavenArtifact.file(path)).isEqualTo(Path.of(path));
    }
}
