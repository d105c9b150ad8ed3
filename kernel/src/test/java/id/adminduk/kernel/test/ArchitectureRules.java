package id.adminduk.kernel.test;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.SecurityFilterChain;

/// The house rules that a machine can check; each service extends this as its `ArchitectureTest`.
public abstract class ArchitectureRules {
    private static final String FORBIDDEN_NAMES = ".*(Service|ServiceImpl|Manager|Helper|Utils?|Common|DTO|Dto|Impl)";

    private static final Map<String, JavaClasses> READ = new ConcurrentHashMap<>(); // each rule is a new instance

    private final String root;
    private final JavaClasses classes;

    /// @param root the service's base package, `id.adminduk.identity`
    protected ArchitectureRules(String root) {
        this.root = root;
        this.classes = READ.computeIfAbsent(
                root,
                packages -> new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages(packages));
    }

    @Test
    void featuresFormNoCycle() {
        slices().matching(root + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void noFeatureKnowsTheWiring() {
        noClasses()
                .that()
                .resideOutsideOfPackage(root + ".config..")
                .should()
                .dependOnClassesThat(resideInAPackage(root + ".config.."))
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyRepositoriesAndQueriesTouchTheDatabase() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .haveSimpleNameNotEndingWith("Queries")
                .and()
                .resideOutsideOfPackages(root + ".config..", root + ".demo..")
                .and()
                .areNotMemberClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void namesSayTheRole() {
        noClasses()
                .should()
                .haveNameMatching(FORBIDDEN_NAMES)
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(classes.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(inside -> !inside.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void theServiceDeclaresItsOwnSecurityChain() {
        assertThat(classes.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getRawReturnType().isEquivalentTo(SecurityFilterChain.class)))
                .isNotEmpty();
    }

    @Test
    void packagesStaySmall() {
        var sizes = classes.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(java.util.stream.Collectors.groupingBy(
                        JavaClass::getPackageName, java.util.stream.Collectors.counting()));
        assertThat(sizes.entrySet().stream().filter(entry -> entry.getValue() > 25))
                .isEmpty();
    }

    @Test
    void controllersAndListenersKeepToThemselves() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Listener")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(classes);
    }
}
