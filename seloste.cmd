@echo off
rem Builds Seloste when the jar is missing, then runs it. After a change of the sources: mvn package.
setlocal
set "HOME_DIR=%~dp0"
set "JAR=%HOME_DIR%target\seloste.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if not exist "%JAR%" (
  echo seloste: building, only the first time 1>&2
  pushd "%HOME_DIR%"
  call mvn -q -B -Dmaven.test.skip=true package 1>&2 || (popd & echo seloste: the build failed 1>&2 & exit /b 1)
  popd
)
"%JAVA%" -Xmx512m -Djava.awt.headless=true -Dfile.encoding=UTF-8 %SELOSTE_OPTS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
