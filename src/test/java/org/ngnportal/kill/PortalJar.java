package org.ngnportal.kill;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The portal as it is shipped, and of the tests' classes only those of packages named {@code kill}: Spring would find
 * configurations among the others. Packed into one file, because the JVM then keeps what it has read of all classes for
 * the next start, which halves the work of starting.
 */
final class PortalJar {

    private static final Path BASE = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    private static final Path TARGET = BASE.resolve("target");
    private static final Path CLASSES = TARGET.resolve("classes");
    private static final Path TESTS = TARGET.resolve("test-classes");
    private static final Path HOME = TARGET.resolve("kill");
    private static final Path JAR = HOME.resolve("portal.jar");
    private static final Path ARCHIVE = HOME.resolve("portal.jsa");
    private static final int STARTING_MINUTES = 6;

    private static boolean ready;

    private PortalJar() {}

    static Process launch(Class<?> main, List<String> settings) throws IOException {
        make(main);
        return process(main, settings);
    }

    private static Process process(Class<?> main, List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:SharedArchiveFile=" + ARCHIVE,
                "-Xshare:auto",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Dvaadin.productionMode=true",
                "-cp",
                classPath(),
                main.getName()));
        command.addAll(settings);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static synchronized void make(Class<?> main) throws IOException {
        if (ready) {
            return;
        }
        Files.createDirectories(HOME);
        // another JVM may run other tests that need it
        try (var channel = FileChannel.open(HOME.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            var newest = newest();
            if (!lock.isValid()
                    || !Files.exists(JAR)
                    || !Files.getLastModifiedTime(JAR).equals(newest)) {
                Files.deleteIfExists(ARCHIVE);
                pack();
                Files.setLastModifiedTime(JAR, newest);
            }
            if (!Files.exists(ARCHIVE)) {
                archive(main);
            }
        }
        ready = true;
    }

    private static FileTime newest() throws IOException {
        try (var files = Stream.concat(Files.walk(CLASSES), kill())) {
            return files.filter(Files::isRegularFile)
                    .map(PortalJar::changed)
                    .max(Comparator.naturalOrder())
                    // as coarse as every file system keeps it
                    .map(time -> FileTime.from(time.to(TimeUnit.SECONDS), TimeUnit.SECONDS))
                    .orElseThrow();
        }
    }

    private static Stream<Path> kill() throws IOException {
        return Files.walk(TESTS)
                .filter(file -> file.getParent().getFileName().toString().equals("kill"));
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack() throws IOException {
        var unfinished = HOME.resolve("portal.jar.new");
        try (var jar = new JarOutputStream(Files.newOutputStream(unfinished));
                var portal = Files.walk(CLASSES);
                var tests = kill()) {
            jar.setLevel(0);
            for (var file : portal.toList()) {
                add(jar, CLASSES, file);
            }
            for (var file : tests.filter(Files::isRegularFile).toList()) {
                add(jar, TESTS, file);
            }
        }
        Files.move(unfinished, JAR, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void add(JarOutputStream jar, Path root, Path file) throws IOException {
        boolean directory = Files.isDirectory(file);
        var name = root.relativize(file).toString().replace(File.separatorChar, '/');
        if (name.isEmpty()) {
            return;
        }
        // scanning the class path wants entries for directories too
        jar.putNextEntry(new JarEntry(directory ? name + "/" : name));
        if (!directory) {
            Files.copy(file, jar);
        }
        jar.closeEntry();
    }

    /** Starts the portal once and ends it, so that the JVM writes down the classes it needed. */
    private static void archive(Class<?> main) throws IOException {
        var data = Files.createTempDirectory("archive");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ArchiveClassesAtExit=" + ARCHIVE,
                "-Xlog:disable",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dvaadin.productionMode=true",
                "-cp",
                classPath(),
                main.getName(),
                "--server.port=0",
                "--ngnpro.url=http://localhost:9/",
                "--portal.data=" + data));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(HOME.resolve("archive.log").toFile())
                .start();
        // no commands: it comes up and ends
        process.getOutputStream().close();
        try {
            if (!process.waitFor(STARTING_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static String classPath() {
        var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.concat(
                        Stream.of(JAR.toString()),
                        Arrays.stream(all.split(File.pathSeparator))
                                .filter(entry -> !entry.isEmpty() && entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
