package dev.assay.internal.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.internal.errors.InvalidInputException;
import dev.assay.internal.packaging.sample.SmallHandler;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class HandlerClassTest {

    @Test
    void aRequestHandlerIsNamedByItsClass() {
        assertThat(HandlerClass.of(SmallHandler.class).name())
                .isEqualTo("dev.assay.internal.packaging.sample.SmallHandler");
    }

    @Test
    void handleRequestIsPreferredAmongSeveralMethods() {
        assertThat(HandlerClass.of(TwoMethods.class).name()).endsWith("HandlerClassTest$TwoMethods::handleRequest");
    }

    /** The shapes of a Kotlin file with a function, and of a Scala object: neither has a constructor. */
    @ParameterizedTest
    @MethodSource("callable")
    void whatLambdaCanCallIsNamedWithItsMethod(Class<?> type, String method) {
        assertThat(HandlerClass.of(type).name()).isEqualTo(type.getName() + "::" + method);
    }

    static Stream<Arguments> callable() throws ReflectiveOperationException {
        return Stream.of(
                Arguments.of(withoutConstructor("acme.MainKt"), "handle"),
                Arguments.of(StaticMethod.class, "handle"),
                Arguments.of(StaticMethodOfInterface.class, "handle"),
                Arguments.of(Inherits.class, "handle"),
                Arguments.of(InheritsAmongOthers.class, "handleRequest"),
                Arguments.of(ByDefaultMethod.class, "answer"));
    }

    @ParameterizedTest
    @MethodSource("unusable")
    void whatLambdaCannotCallIsRefused(@Nullable Class<?> type, String reason) {
        assertThatThrownBy(() -> HandlerClass.of(type))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("handler (")
                .hasMessageContaining(reason)
                .hasMessageEndingWith("docs/errors/handler.md");
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of(null, "must be a class"),
                Arguments.of(String.class, "must be your own public class"),
                Arguments.of(Runnable.class, "must be your own public class"),
                Arguments.of(Hidden.class, "must be your own public class"),
                Arguments.of(Unfinished.class, "must be your own public class and not abstract"),
                Arguments.of(Inner.class, "must have a public constructor without parameters"),
                Arguments.of(NoMethod.class, "must have a handler method, but its public methods are []"),
                Arguments.of(Ambiguous.class, "must have a handler method, but its public methods are [one, two]"));
    }

    private static Class<?> withoutConstructor(String name) throws ReflectiveOperationException {
        ClassWriter writer = new ClassWriter(0);
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SUPER;
        writer.visit(Opcodes.V17, access, name.replace('.', '/'), null, "java/lang/Object", null);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC,
                "handle",
                "(Ljava/lang/String;)Ljava/lang/String;",
                null,
                null);
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(1, 1);
        method.visitEnd();
        byte[] classFile = writer.toByteArray();
        return new ClassLoader(HandlerClassTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String wanted) {
                return defineClass(wanted, classFile, 0, classFile.length);
            }
        }.loadClass(name);
    }

    static final class Hidden {}

    public static final class StaticMethod {

        private StaticMethod() {}

        public static String handle(String event) {
            return event;
        }
    }

    public interface StaticMethodOfInterface {
        static String handle(String event) {
            return event;
        }
    }

    public abstract static class Base {
        public String handle(String event) {
            return event;
        }
    }

    public static final class Inherits extends Base {}

    public abstract static class UsualBase {
        public String handleRequest(String event) {
            return event;
        }
    }

    public static final class InheritsAmongOthers extends UsualBase {
        public void one() {}

        public void two() {}
    }

    public interface Answers {
        default String answer(String event) {
            return event;
        }
    }

    public static final class ByDefaultMethod implements Answers {}

    public abstract static class Unfinished {}

    @SuppressWarnings("ClassCanBeStatic")
    public final class Inner {}

    public static final class NoMethod {}

    public static final class TwoMethods {
        public void handleRequest() {}

        public void other() {}
    }

    public static final class Ambiguous {
        public void one() {}

        public void two() {}
    }
}
