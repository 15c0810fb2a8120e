package org.ngnportal;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.ngnportal.ngnpro.Credentials;
import org.ngnportal.ngnpro.NgnProSession;
import org.ngnportal.tenancy.NgnPro;
import org.slf4j.Logger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rules of the house that the compiler does not know. */
@AnalyzeClasses(packages = "org.ngnportal", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTests {

    private static final DescribedPredicate<JavaClass> PORTAL = resideInAPackage("org.ngnportal..");

    @ArchTest
    static final ArchRule viewsNeverSeeThePlatformItself = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(type(NgnPro.class)
                    .or(type(NgnProSession.class))
                    .or(type(Credentials.class))
                    .or(resideInAPackage("org.ngnportal.ngnpro").and(portInterface()))
                    .or(resideInAPackage("org.ngnportal.ngnpro.soap.."))
                    .as("NGNPro ports, sessions, credentials or SOAP"));

    @ArchTest
    static final ArchRule viewsNeverSeeStorage = noClasses()
            .that()
            .resideInAPackage("..ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.jdbc..",
                    "org.springframework.transaction..",
                    "com.github.kagkarlsson..",
                    "org.ngnportal..internal.."));

    @ArchTest
    static final ArchRule viewsStayInTheirModule = classes()
            .that()
            .resideInAPackage("..ui..")
            .and()
            .areTopLevelClasses()
            .should()
            .notBePublic();

    @ArchTest
    static final ArchRule onlyTenancyTurnsAnActorIntoCredentials = noClasses()
            .that(PORTAL.and(not(resideInAnyPackage(
                    "org.ngnportal.tenancy..", "org.ngnportal.ngnpro..", "org.ngnportal.sandbox.."))))
            .should()
            .dependOnClassesThat(type(Credentials.class));

    @ArchTest
    static final ArchRule sandboxKnowsNothingOfThePortal = noClasses()
            .that()
            .resideInAPackage("org.ngnportal.sandbox..")
            .should()
            .dependOnClassesThat(PORTAL.and(not(
                    resideInAnyPackage("org.ngnportal.sandbox..", "org.ngnportal.ngnpro..", "org.ngnportal.sip.."))));

    @ArchTest
    static final ArchRule portalKnowsNothingOfTheSandbox = noClasses()
            .that()
            .resideOutsideOfPackage("org.ngnportal.sandbox..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.ngnportal.sandbox.."));

    @ArchTest
    static final ArchRule packagesAreNullMarked =
            classes().that().areTopLevelClasses().should(liveInANullMarkedPackage());

    @ArchTest
    static final ArchRule dependenciesComeThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule settingsComeThroughConstructors = noFields().should().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothingPrintsToTheConsole = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule everythingLogsTheSameWay = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static final ArchRule exceptionsHaveAName = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule loggersAreConstants = fields().that()
            .haveRawType(Logger.class)
            .should()
            .bePrivate()
            .andShould()
            .beStatic()
            .andShould()
            .beFinal();

    /** A stream that is not closed keeps its connection for ever; ten of them stop the portal. */
    @ArchTest
    static final ArchRule rowsAreReadAtOnce =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    @ArchTest
    static final ArchRule nothingSleeps = noClasses().should().callMethod(Thread.class, "sleep", long.class);

    @ArchTest
    static final ArchRule optionalIsNotKept = noFields()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should()
            .haveRawType(Optional.class);

    @ArchTest
    static final ArchRule optionalIsNotAParameter = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .should(takeNoOptional());

    private static DescribedPredicate<JavaClass> portInterface() {
        return DescribedPredicate.describe(
                "ports", type -> type.isInterface() && type.getSimpleName().endsWith("Port"));
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type, marked, "package %s of %s is not @NullMarked".formatted(type.getPackageName(), type)));
            }
        };
    }

    private static ArchCondition<JavaMethod> takeNoOptional() {
        return new ArchCondition<>("take no Optional") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean free = method.getRawParameterTypes().stream().noneMatch(assignableTo(Optional.class))
                        || method.getModifiers().contains(JavaModifier.SYNTHETIC);
                events.add(new SimpleConditionEvent(method, free, method.getFullName() + " takes an Optional"));
            }
        };
    }
}
