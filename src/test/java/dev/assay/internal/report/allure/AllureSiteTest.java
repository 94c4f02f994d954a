package dev.assay.internal.report.allure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AllureSiteTest {

    @TempDir
    private Path folder;

    @Test
    void takesOutTheScriptsThatReportReaders() throws IOException {
        String kept = "<html><script src=\"data:text/javascript;base64,AA\"></script>";
        String analytics = """
                <script async src="https://www.googletagmanager.com/gtag/js?id=G-X"></script>
                <script>
                    window.dataLayer = window.dataLayer || [];
                    gtag('js', new Date());
                </script>
                """;
        Path page = folder.resolve("index.html");
        Files.writeString(page, kept + analytics + "<script>report()</script></html>");
        assertThat(AllureSite.withoutAnalytics(folder)).contains(page);
        assertThat(page)
                .content()
                .startsWith(kept)
                .endsWith("<script>report()</script></html>")
                .doesNotContain("gtag", "dataLayer");
        String once = Files.readString(page);
        assertThat(AllureSite.withoutAnalytics(folder)).contains(page);
        assertThat(page).hasContent(once);
    }

    @Test
    void noReportIsNoError() {
        assertThat(AllureSite.withoutAnalytics(folder.resolve("none"))).isEmpty();
    }

    @Test
    void theHistoryOfAReportIsKeptForTheNext(@TempDir Path results) throws IOException {
        Path history = Files.createDirectories(folder.resolve("history"));
        Files.writeString(history.resolve("history-trend.json"), "[1]");
        AllureSite.keepHistory(folder, results);
        assertThat(results.resolve("history/history-trend.json")).hasContent("[1]");
    }
}
