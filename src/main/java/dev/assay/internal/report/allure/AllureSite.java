package dev.assay.internal.report.allure;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Allure's HTML report. Each page of it tells a measuring service on the web that it is read; a report of ours asks for
 * nothing from outside, so these scripts are taken out.
 */
public final class AllureSite {

    /** What only those scripts hold: the service's address, and its queue. */
    private static final List<String> SIGNS = List.of("https://www.googletagmanager.com/", "window.dataLayer");

    private static final String HISTORY = "history";
    private static final String START = "<script";
    private static final String END = "</script>";

    private AllureSite() {}

    /**
     * Takes the scripts out.
     *
     * @return the report's page; empty when there is none
     * @throws InvalidInputException when the page cannot be written
     */
    public static Optional<Path> withoutAnalytics(Path folder) {
        Path page = folder.resolve("index.html");
        if (!Files.isRegularFile(page)) {
            return Optional.empty();
        }
        try {
            String before = Files.readString(page);
            String after = before;
            for (String sign : SIGNS) {
                after = without(after, sign);
            }
            if (!after.equals(before)) {
                Files.writeString(page, after);
            }
            return Optional.of(page);
        } catch (IOException e) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "Allure's report (" + page.toAbsolutePath() + ") must be readable and writable",
                    "Make it so, or leave out --allure",
                    e);
        }
    }

    /**
     * Keeps the history that Allure's report holds for the next one: what it finds in the folder of results becomes its trends.
     *
     * @throws InvalidInputException if it cannot be written
     */
    public static void keepHistory(Path site, Path results) {
        Path history = site.resolve(HISTORY);
        if (!Files.isDirectory(history) || !Files.isDirectory(results)) {
            return;
        }
        try (Stream<Path> files = Files.list(history)) {
            Path kept = Files.createDirectories(results.resolve(HISTORY));
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, kept.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new InvalidInputException(
                    Problem.OUTPUT_FOLDER,
                    "Allure's results folder (" + results.toAbsolutePath() + ") must be writable",
                    "Make it so, or leave out --allure",
                    e);
        }
    }

    private static String without(String html, String sign) {
        int at = html.indexOf(sign);
        int start = html.lastIndexOf(START, at);
        int end = html.indexOf(END, at);
        return at < 0 || start < 0 || end < 0 ? html : html.substring(0, start) + html.substring(end + END.length());
    }
}
