package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The handler's class file in a ready-made archive, looked at without loading it. What a superclass from elsewhere brings cannot be
 * seen here and is taken on trust.
 */
final class ArchivedHandler extends ClassVisitor {

    private final Set<String> publicMethods = new HashSet<>();
    private boolean inheritsMore;

    private ArchivedHandler() {
        super(Opcodes.ASM9);
    }

    /**
     * Checks that the class can handle events.
     *
     * @throws InvalidInputException when it has no method for that
     */
    static void check(InputStream classFile, String handler) throws IOException {
        try (classFile) {
            ArchivedHandler seen = read(classFile, handler);
            int separator = handler.indexOf("::");
            String method = separator < 0 ? "handleRequest" : handler.substring(separator + 2);
            if (!seen.inheritsMore && !seen.publicMethods.contains(method)) {
                throw new InvalidInputException(
                        Problem.HANDLER,
                        "handler (" + handler + ") must have a public method " + method,
                        "Name the method as package.Class::method, or implement RequestHandler or RequestStreamHandler");
            }
        }
    }

    private static ArchivedHandler read(InputStream classFile, String handler) throws IOException {
        ArchivedHandler seen = new ArchivedHandler();
        try {
            new ClassReader(classFile).accept(seen, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + handler + ") must be a class file that can be read",
                    "Build the archive again, for a Java version that is out already",
                    damaged);
        }
        return seen;
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String superName,
            String @Nullable [] interfaces) {
        inheritsMore = superName != null && !superName.equals("java/lang/Object");
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & Opcodes.ACC_PUBLIC) != 0) {
            publicMethods.add(name);
        }
        return null;
    }
}
