package dev.assay.internal.json;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Folders that are written to: made on demand, with one message where that is impossible. */
public final class OutputFolder {

    private OutputFolder() {}

    /** Makes the folder with its parents; it may be there already. */
    public static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Makes the folder that a file stands in, which somebody may have removed. */
    static void makeFor(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            make(folder);
        }
    }

    /** Makes the folder, whose parent is there; says whether it was new. */
    public static boolean claim(Path folder) {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    public static InvalidInputException unwritable(Path path, IOException cause) {
        return new InvalidInputException(
                Problem.OUTPUT_FOLDER,
                "output (" + path.toAbsolutePath() + ") must be writable: " + reason(cause),
                "Give this user the right to write there, free some space, or choose another folder",
                cause);
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return cause.getClass().getSimpleName() + (message == null ? "" : " " + message);
    }
}
