/** Gazetteer: programs, services, libraries. */
import { rowsOf } from './gazetteer.ts';

export const software = [
  ...rowsOf(
    'Software',
    `Linux kernel
  systemd
  systemd-nspawn
  systemd-boot
  journald
  logind
  udev
  eudev
  elogind | Elogind
  OpenRC
  runit
  SysVinit | System V init
  Upstart
  launchd
  GRUB | GNU GRUB
  LILO
  D-Bus
  PulseAudio
  PipeWire
  Avahi
  NetworkManager
  GNOME
  GNOME Shell
  KDE
  KDE Plasma | Plasma Desktop
  Xfce
  LXDE
  LXQt
  MATE
  Cinnamon ?
  Unity ?
  Budgie ?
  X Window System | X11
  X.Org Server
  Wayland
  Mir ?
  RPM Package Manager | RPM | Red Hat Package Manager
  DNF
  YUM
  dpkg
  APT | Advanced Package Tool | Advanced Packaging Tool
  pacman
  Zypper | zypper
  Portage
  Snap | snapd ?
  Flatpak
  AppImage
  Homebrew
  Nix ?
  Koji
  Mock ?
  Copr
  Open Build Service
  Leapp
  ELevate
  cPanel
  cPanel & WHM
  WebHost Manager | WHM
  Plesk
  DirectAdmin
  Webmin
  Virtualmin
  ISPConfig
  InterWorx
  CyberPanel
  SolusVM
  WHMCS
  Softaculous
  KernelCare
  Imunify360
  EasyApache
  AutoSSL
  LiteSpeed | LiteSpeed Web Server
  JetBackup
  WordPress
  Drupal
  Joomla
  MediaWiki
  Magento
  Apache HTTP Server | Apache httpd | httpd
  Nginx | NGINX | nginx
  Caddy ?
  lighttpd
  HAProxy
  Varnish ?
  Squid ?
  Envoy ?
  Traefik
  Exim
  Postfix
  Sendmail
  Dovecot
  BIND
  OpenSSH
  OpenSSL
  LibreSSL
  GnuTLS
  OpenVPN
  WireGuard
  Samba ?
  Docker
  Docker Engine
  Docker Desktop
  Docker Enterprise
  Docker Compose
  Docker Swarm
  Podman
  Buildah
  Skopeo
  containerd | Containerd
  runC | runc
  CRI-O
  rkt
  LXC | Linux Containers
  LXD
  Incus
  gVisor
  Kata Containers
  Kubernetes | K8s
  K3s
  MicroK8s
  minikube
  kubelet
  kubeadm
  kubectl
  Helm ?
  OpenShift | Red Hat OpenShift | OpenShift Container Platform
  OKD
  Rancher
  Nomad ?
  Apache Mesos | Mesos
  etcd
  Istio
  Linkerd
  KubeVirt
  Argo CD
  Flux ?
  KVM | Kernel-based Virtual Machine
  QEMU
  Xen | Xen Project | Xen hypervisor
  libvirt
  virt-manager
  oVirt
  VirtualBox | Oracle VM VirtualBox
  VMware ESXi | ESXi
  VMware vSphere | vSphere
  VMware Workstation
  vCenter
  Hyper-V
  bhyve
  Virtuozzo
  OpenVZ
  Firecracker
  Cloud Hypervisor
  crosvm
  Vagrant ?
  OpenStack
  OpenStack Nova
  CloudStack | Apache CloudStack
  Eucalyptus ?
  OpenNebula
  Ceph
  Gluster | GlusterFS
  MinIO
  Lustre
  BeeGFS
  Ansible
  Ansible Automation Platform
  Puppet ?
  Chef ?
  Salt | SaltStack ?
  CFEngine
  Terraform
  OpenTofu
  Pulumi
  Foreman ?
  Red Hat Satellite
  Spacewalk
  Cockpit ?
  Jenkins
  GitLab CI
  Travis CI
  CircleCI
  GitHub Actions
  Git
  Subversion
  Mercurial
  CVS
  Bugzilla
  Gerrit
  Prometheus
  Grafana
  Nagios
  Zabbix
  Icinga
  Elasticsearch
  OpenSearch
  Kibana
  Logstash
  Splunk
  Apache Kafka | Kafka
  RabbitMQ
  Apache Spark
  Apache Hadoop | Hadoop
  Apache Cassandra | Cassandra
  Apache Tomcat | Tomcat
  Apache Maven
  MySQL
  MariaDB
  PostgreSQL | Postgres
  SQLite
  MongoDB
  Redis
  Valkey
  Memcached
  Oracle Database
  Microsoft SQL Server | SQL Server
  IBM Db2 | Db2
  CouchDB
  Neo4j
  InfluxDB
  ClickHouse
  CockroachDB
  Apache OpenOffice | OpenOffice.org
  LibreOffice
  Microsoft Office
  Firefox | Mozilla Firefox
  Thunderbird
  Chromium
  Google Chrome
  Safari ?
  Microsoft Edge
  Internet Explorer
  Netscape Navigator
  GIMP
  Blender ?
  Inkscape
  VLC
  FFmpeg
  Emacs | GNU Emacs
  Vim
  Visual Studio Code
  Eclipse ?
  IntelliJ IDEA
  GNU Compiler Collection | GCC
  GNU toolchain
  Clang
  LLVM
  CMake
  Bash
  BusyBox
  coreutils
  SELinux | Security-Enhanced Linux
  AppArmor
  OpenVAS
  Nessus
  Nmap
  Wireshark
  Snort ?
  Metasploit
  ClamAV
  Fail2ban
  OpenSCAP
  Let's Encrypt
  FreeIPA
  Keycloak
  JBoss
  WildFly
  WebSphere
  Lotus Notes
  Nextcloud
  ownCloud
  Mastodon
  Signal ?
  Slack ?
  Zoom ?
  Skype
  TensorFlow
  PyTorch
  Jupyter
  MATLAB
  Mathematica
  LaTeX
  TeX
  Anaconda ?
  Calamares
  Kickstart ?
  Dracut | dracut
  Plymouth ?
  iptables
  nftables
  firewalld
  kpatch
  kGraft
  Ksplice
  DTrace
  eBPF
  valgrind | Valgrind`,
  ),
  ...rowsOf(
    'Library',
    `glibc | GNU C Library
  musl
  GTK | GTK+
  Qt
  React | React.js ?
  Angular | AngularJS
  Vue.js
  jQuery
  Node.js
  Deno
  Express.js
  Django
  Flask ?
  Ruby on Rails
  Spring Framework
  Laravel
  Symfony
  .NET | .NET Core | .NET Framework
  Electron ?
  NumPy
  SciPy
  pandas
  scikit-learn
  Boost ?
  OpenCV
  OpenGL
  Vulkan
  libcontainer
  DirectX`,
  ),
  ...rowsOf(
    'Product',
    `GitHub
  GitLab
  Bitbucket
  SourceForge
  Launchpad
  Stack Overflow
  Docker Hub
  Quay.io
  npm
  PyPI
  Gmail
  YouTube
  Facebook Messenger
  WhatsApp
  Instagram
  Wikipedia
  Azure Kubernetes Service | AKS
  Elastic Compute Cloud | EC2 | Amazon EC2 | Amazon Elastic Compute Cloud
  Simple Storage Service | S3 | Amazon S3
  Relational Database Service | RDS | Amazon RDS
  Elastic Kubernetes Service | EKS | Amazon EKS
  Elastic Container Service | ECS | Amazon ECS
  AWS Lambda | Lambda ?
  AWS Fargate | Fargate
  Amazon Lightsail | Lightsail
  AWS Graviton | Graviton
  AWS Marketplace
  Nitro System
  Google Compute Engine
  Google Kubernetes Engine | GKE
  Google App Engine
  BigQuery
  DigitalOcean Kubernetes | DOKS
  Raspberry Pi
  PlayStation
  Xbox
  iPhone
  iPad
  Macintosh
  Extended Update Support
  Android Studio`,
  ),
];
