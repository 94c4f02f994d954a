package dev.assay.internal.packaging;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.errors.Problem;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * The handler's class file in a ready-made archive, read without loading it. A method may come from a superclass or from an interface
 * that is not in this file; what they bring is taken on trust.
 */
final class ArchivedHandler extends ClassVisitor {

    /** Their one method is abstract: the handler has it itself, or inherits it from a superclass. */
    private static final String LAMBDA_INTERFACES = "com/amazonaws/services/lambda/runtime/Request";

    private final Set<String> publicMethods = new HashSet<>();
    private boolean inheritsMore;

    private ArchivedHandler() {
        super(Opcodes.ASM9);
    }

    /**
     * Checks that the class can handle events.
     *
     * @throws InvalidInputException if it has no method for that
     */
    static void check(byte[] classFile, JavaHandlerName handler) {
        ArchivedHandler seen = read(classFile, handler);
        if (!seen.inheritsMore && !seen.publicMethods.contains(handler.method())) {
            throw new InvalidInputException(
                    Problem.HANDLER,
                    "handler (" + handler + ") must have a public method " + handler.method(),
                    "Name the method as package.Class::method, or implement RequestHandler or RequestStreamHandler");
        }
    }

    private static ArchivedHandler read(byte[] classFile, JavaHandlerName handler) {
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
        if (interfaces != null) {
            for (String each : interfaces) {
                inheritsMore |= !each.startsWith(LAMBDA_INTERFACES);
            }
        }
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
